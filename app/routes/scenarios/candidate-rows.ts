import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Ranked } from "#app/domain/matching/rank.ts";
import { weights } from "#app/domain/matching/weights.ts";
import type { RankedProduct, Ranking } from "#app/features/matching/rank-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { AskedCapability, RankedCandidate } from "#app/ui/candidate.ts";

/** What is asked, with its weight: the same in every row. */
export const askedOf = ({ need, rows }: Ranking, words: Words): AskedCapability[] =>
  need.requirements.map(({ capability, importance, minEvidence }, i) => ({
    capability,
    label: words.capability(capability),
    importance,
    minEvidence,
    weight: rows[0]?.parts[i]?.weight ?? 0,
  }));

/** What the page shows of a ranked product: an allow-list. */
export const candidateOf = (row: RankedProduct, words: Words): RankedCandidate => ({
  number: row.number,
  name: row.name,
  vendor: { name: row.vendor.name, creditCode: row.vendor.creditCode },
  place: row.place,
  fit: row.fit,
  musts: row.musts,
  mustsCovered: row.mustsCovered,
  entry: row.entry,
  figures: figuresOf(row),
  answers: row.parts.map((part) => answerOf(part, words)),
});

const answerOf = ({ coverage, claim, relation, similarity }: Ranked["parts"][number], words: Words) => ({
  coverage,
  claim: claim && { capability: claim.capability, label: words.capability(claim.capability), ...claim.evidence },
  relation,
  similarity,
  factor: claim ? weights.evidence[claim.evidence.level] : 0,
});
