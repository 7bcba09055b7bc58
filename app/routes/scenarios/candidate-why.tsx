import type { ReactNode } from "react";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { capabilityOf } from "#app/domain/matching/figures.ts";
import type { EffectiveEvidence } from "#app/domain/product/evidence.ts";
import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { joined, relationLabel } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { type AskedCapability, answerAnchor, inThousandths, type RankedCandidate } from "#app/ui/candidate.ts";
import { Sentence } from "#app/ui/content.tsx";
import { CoverageCell } from "#app/ui/coverage-cell.tsx";

const columns = () => [m.matching_answer(), m.matching_relation(), m.matching_evidence(), m.matching_weight(), m.matching_own(), m.matching_kin()];

interface Content {
  asked: AskedCapability[];
  candidate: RankedCandidate;
  /** What its text and the need's have in common; null where that was not kept. */
  phrases: string[] | null;
  statutory: boolean;
}

/** The whole account of a score: each requirement's line, what was taken and added, and the sum. */
export function CandidateWhy({ asked, candidate, phrases, statutory }: Content) {
  const { number, name, figures, entry } = candidate;
  const [answer, relation, evidence, weight, own, kin] = columns();
  return (
    <table className="table labelled account">
      <caption className="visually-hidden">
        <Sentence>{m.matching_why_caption({ name })}</Sentence>
      </caption>
      <thead>
        <tr>
          <th scope="col">{m.matching_requirement()}</th>
          {columns().map((column, i) => (
            <th key={column} scope="col" {...(i > 2 && { className: "figure" })}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((requirement, i) => {
          const given = candidate.answers[i];
          const counted = given?.counted;
          return (
            <tr key={requirement.capability} id={answerAnchor(number, i)}>
              <th scope="row">
                <a href={paths.capability(requirement.capability)}>{requirement.label}</a> {importanceLabel[requirement.importance]()}
              </th>
              <td data-label={answer}>
                {given && <CoverageCell coverage={given.coverage} />}
                {given?.claim ? <a href={paths.capability(given.claim.capability)}>{given.claim.label}</a> : m.matching_no_answer()}
                {given?.claim && counted && counted.label !== given.claim.label && (
                  <span className="small muted"> {m.matching_counted_by({ claim: counted.label })}</span>
                )}
              </td>
              <td data-label={relation}>{counted ? `${relationLabel[counted.relation]()} × ${counted.worth.toFixed(2)}` : "–"}</td>
              <td data-label={evidence}>{counted ? evidenceWords(counted, counted.factor) : "–"}</td>
              <td data-label={weight} className="figure">
                {requirement.weight.toFixed(3)}
              </td>
              <td data-label={own} className="figure">
                {inThousandths(figures.wants[i]?.own ?? 0)}
              </td>
              <td data-label={kin} className="figure">
                {inThousandths(figures.wants[i]?.kin ?? 0)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <Sum name={m.matching_sum_capability()} figure={inThousandths(capabilityOf(figures) - figures.borrowed)} />
        {figures.borrowed > 0 && <Sum name={m.matching_sum_borrowed()} how={m.matching_sum_borrowed_how()} figure={`+${inThousandths(figures.borrowed)}`} />}
        <Sum name={m.matching_sum_text()} how={phrases && sharedWords(phrases)} figure={`+${inThousandths(figures.text)}`} />
        <Sum name={m.matching_sum_latent()} how={m.matching_sum_latent_how()} figure={`+${inThousandths(figures.latent)}`} />
        {figures.mustDeduction < 0 && (
          <Sum
            name={m.matching_sum_deduction()}
            how={m.matching_sum_deduction_how({ percent: engineWeights.uncoveredMust * 100, short: engineWeights.shortEvidence * 100 })}
            figure={`−${inThousandths(-figures.mustDeduction)}`}
          />
        )}
        {entry && (
          <Sum
            name={m.matching_sum_addend()}
            how={statutory ? m.matching_sum_addend_none() : m.matching_sum_addend_how({ percent: engineWeights.catalogue * 100 })}
            figure={`+${inThousandths(figures.catalogue)}`}
          />
        )}
        <Sum name={m.matching_sum_total()} figure={inThousandths(figures.score)} total />
      </tfoot>
    </table>
  );
}

const evidenceWords = ({ level, pending, expired }: EffectiveEvidence, factor: number) =>
  [evidenceLabel[level](), pending && m.ui_evidence_pending(), expired && m.ui_evidence_expired(), `× ${factor.toFixed(2)}`].filter(Boolean).join(" ");

const sharedWords = (phrases: string[]) =>
  phrases.length > 0 ? <span lang="zh-CN">{m.matching_sum_text_how({ words: joined(phrases) })}</span> : m.matching_sum_text_none();

const Sum = ({ name, how, figure, total = false }: { name: string; how?: ReactNode; figure: string; total?: boolean }) => (
  <tr {...(total && { className: "total" })}>
    <th scope="row" colSpan={6}>
      {name}
      {how && <span className="muted"> {how}</span>}
    </th>
    <td className="figure">{figure}</td>
  </tr>
);
