import type { Answer, Requirement, Standing } from "#app/domain/matching/assess.ts";
import { type RankingBasis, weightsOf } from "#app/domain/matching/basis.ts";
import type { Candidate, RankedProduct } from "#app/domain/matching/candidate.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Ranking, Unranked } from "#app/features/matching/rank-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { AskedCapability, CandidateAnswer, RankedCandidate, ShownCandidate } from "#app/ui/candidate.ts";
import type { Beside, ShownAccount } from "./candidate-account.ts";

/** What is asked, with its weight: the same in every row. */
export const askedOf = ({ need, ...ranking }: Ranking | Unranked, words: Words): AskedCapability[] =>
  askedFor(need.requirements, ranking.unranked ? null : ranking.basis, words);

export function askedFor(requirements: readonly Requirement[], basis: RankingBasis | null, words: Words): AskedCapability[] {
  const weights = basis ? weightsOf(basis) : [];
  return requirements.map(({ capability, importance, minEvidence }, i) => ({
    capability,
    label: words.capability(capability),
    importance,
    minEvidence,
    weight: weights[i] ?? 0,
  }));
}

/** What the page shows of a candidate: an allow-list. */
export const candidateOf = (row: Candidate, words: Words): ShownCandidate => ({
  number: row.number,
  name: row.name,
  vendor: { name: row.vendor.name, creditCode: row.vendor.creditCode },
  fit: row.fit,
  musts: row.musts,
  mustsCovered: row.mustsCovered,
  entry: row.entry,
  answers: row.answers.map((answer) => answerOf(answer, words)),
});

/** … of a ranked one … */
export const rankedOf = (row: RankedProduct, words: Words): RankedCandidate => ({
  ...candidateOf(row, words),
  place: row.place,
  figures: figuresOf(row.score),
});

/** … and of one whose whole account stands open. */
export function accountOf({ explain, changes, rows, view }: Ranking, row: RankedProduct, words: Words): ShownAccount {
  const { phrases } = explain(row);
  // what stands beside a vendor's product, and places that tell of others' scores, are not the vendor's to see
  const whole = view === "whole";
  return {
    phrases,
    beside: whole ? besideOf(rows, row) : null,
    changes: changes(row).map(({ score, place, ...change }) => ({
      ...change,
      label: words.capability(change.capability),
      score: Math.round(score * 1000),
      place: whole ? place : null,
    })),
  };
}

type Placed = Pick<RankedProduct, "name" | "place" | "score">;

/** The row above, or for the first the one below. */
export function besideOf(rows: readonly Placed[], { place }: Placed): Beside | null {
  const other = place === 1 ? rows[1] : rows[place - 2];
  return other ? { place: other.place, name: other.name, above: place > 1, figures: figuresOf(other.score) } : null;
}

export const answerOf = ({ coverage, claim, relation, counted }: Omit<Answer, "requirement">, words: Words): CandidateAnswer => ({
  coverage,
  claim: claim && { capability: claim.capability, label: words.capability(claim.capability), ...claim.evidence },
  relation,
  counted: counted && countedOf(counted, words),
});

const countedOf = ({ claim, relation, worth, factor }: Standing, words: Words) => ({
  label: words.capability(claim.capability),
  relation,
  worth,
  factor,
  ...claim.evidence,
});
