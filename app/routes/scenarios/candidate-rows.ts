import type { Answer } from "#app/domain/matching/assess.ts";
import type { Candidate, RankedProduct } from "#app/domain/matching/candidate.ts";
import type { Answer as CountedAnswer } from "#app/domain/matching/engine/answer.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Ranking, Unranked } from "#app/features/matching/rank-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { AskedCapability, CandidateAnswer, RankedCandidate, ShownCandidate } from "#app/ui/candidate.ts";

/** What is asked, with its weight: the same in every row. */
export const askedOf = (ranking: Ranking | Unranked, words: Words): AskedCapability[] =>
  ranking.need.requirements.map(({ capability, importance, minEvidence }, i) => ({
    capability,
    label: words.capability(capability),
    importance,
    minEvidence,
    weight: ranking.unranked ? 0 : (ranking.weights[i] ?? 0),
  }));

/** What the page shows of a candidate: an allow-list. */
export const candidateOf = (row: Candidate, words: Words): ShownCandidate => ({
  number: row.number,
  name: row.name,
  vendor: { name: row.vendor.name, creditCode: row.vendor.creditCode },
  fit: row.fit,
  musts: row.musts,
  mustsCovered: row.mustsCovered,
  entry: row.entry,
  answers: row.answers.map((answer) => answerOf(answer, null, words)),
});

/** … and of a ranked one, with the whole account. */
export function rankedOf({ explain }: Ranking, row: RankedProduct, words: Words): RankedCandidate {
  const account = explain(row);
  return {
    ...candidateOf(row, words),
    place: row.place,
    figures: figuresOf(row.score),
    phrases: account.phrases,
    answers: row.answers.map((answer, i) => answerOf(answer, account.answers[i] ?? null, words)),
  };
}

const answerOf = ({ coverage, claim, relation }: Answer, counted: CountedAnswer | null, words: Words): CandidateAnswer => ({
  coverage,
  claim: claim && { capability: claim.capability, label: words.capability(claim.capability), ...claim.evidence },
  relation,
  counted: counted && {
    label: words.capability(counted.offer.capability),
    relation: counted.relation,
    worth: counted.strength / counted.offer.strength,
    factor: counted.offer.strength,
  },
});
