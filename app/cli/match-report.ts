import type { RankedProduct } from "#app/domain/matching/candidate.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Ranking } from "#app/features/matching/rank-scenario.server.ts";
import { importanceLabel, regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { catalogueRule, evidenceShort, joined, relationLabel } from "#app/i18n/matching-words.ts";

const signs = { covered: "●", partly: "◐", missing: "○" };

/** The ranking as a terminal shows it: the page's order, places and figures. */
export function reportOf({ need, rows, ranked, excluded, run, explain }: Ranking, most: number, nameOf: (capability: string) => string): string {
  return [
    `${need.number} ${need.title}（${regimeLabel[need.regime]()}）`,
    catalogueRule[need.regime](),
    `${m.matching_ranked()} ${m.matching_ranked_of({ ranked, products: run.products })}；${m.matching_run({ engine: run.engine, learned: run.learned, taxonomy: run.taxonomy, day: run.asOf }).replace(/ ·$/u, "")}`,
    "",
    ...(ranked === 0 ? [m.matching_none_title()] : rows.slice(0, most).flatMap((row) => rowLines(row, explain(row).phrases, nameOf))),
    ...excluded.map(({ number, name, vendor }) => `${m.matching_excluded()}：${number} ${name}（${vendor}，${m.matching_excluded_reason()}）`),
  ].join("\n");
}

function rowLines(row: RankedProduct, phrases: string[], nameOf: (slug: string) => string): string[] {
  const { wants, borrowed, text, latent, mustDeduction, catalogue, score } = figuresOf(row.score);
  const musts = m.matching_must_count({ covered: row.mustsCovered, musts: row.musts });
  const mark = row.entry ? ` [${m.matching_entry({ number: row.entry })}]` : "";
  const others = [
    { name: m.matching_sum_borrowed(), figure: borrowed },
    { name: phrases.length > 0 ? `${m.matching_score_text()}（${joined(phrases)}）` : m.matching_score_text(), figure: text },
    { name: m.matching_score_latent(), figure: latent },
    { name: m.matching_score_deduction(), figure: mustDeduction },
    { name: m.matching_score_addend(), figure: catalogue },
  ];
  return [
    `${String(row.place).padStart(3)}. ${thousandths(score)}  ${musts}  ${row.number} ${row.name}（${row.vendor.name}）${mark}`,
    ...row.answers.map(({ requirement, coverage, claim, relation }, i) => {
      const by = claim && relation ? `${nameOf(claim.capability)}（${relationLabel[relation]()}，${evidenceWords(claim)}）` : m.matching_how_missing();
      const { own, kin } = wants[i] ?? { own: 0, kin: 0 };
      const akin = kin > 0 ? ` + ${m.matching_kin()} ${thousandths(kin)}` : "";
      return `       ${signs[coverage]} ${importanceLabel[requirement.importance]()} ${nameOf(requirement.capability)} ← ${by}  ${thousandths(own)}${akin}`;
    }),
    ...others.flatMap(({ name, figure }) => (figure === 0 ? [] : [`       ${figure < 0 ? "−" : "+"} ${name} ${thousandths(Math.abs(figure))}`])),
  ];
}

const evidenceWords = ({ evidence }: NonNullable<RankedProduct["answers"][number]["claim"]>) =>
  [evidenceShort[evidence.level](), evidence.pending && m.ui_evidence_pending(), evidence.expired && m.ui_evidence_expired()].filter(Boolean).join("，");

const thousandths = (figure: number) => (figure / 1000).toFixed(3);
