import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { learn } from "#app/domain/matching/engine/learn.ts";
import { type Extent, prepareQuery } from "#app/domain/matching/engine/prepare.ts";
import type { Score } from "#app/domain/matching/engine/score.ts";
import { type EngineWeights, engineWeights } from "#app/domain/matching/engine/weights.ts";
import { foldsOf, type JudgedSet } from "./judged-set.ts";
import type { Grades } from "./metrics.ts";

/** A query with what its candidates bring, whatever the kinds of evidence weigh: other weights need no other search. */
export interface Weighed {
  extent: Extent;
  grades: Grades;
  candidates: Candidate[];
}

/** Each kind of evidence by itself, 0..1; what is borrowed stays as the kinship that ships makes it. */
export interface Candidate {
  key: string;
  own: number;
  kin: number;
  borrowed: number;
  text: number;
  near: number;
}

/** Candidates that are looked at; other weights are tried among them alone. */
export const mostCandidates = 1024;

/** Ranks a set by the engine and takes the scores apart. */
export function* weighedQueries(set: JudgedSet): Generator<Weighed> {
  const weights: EngineWeights = { ...engineWeights, window: mostCandidates };
  for (const fold of foldsOf(set)) {
    const learned = learn(set.hierarchy, fold.items, weights);
    const index = new ProductIndex(learned, set.items);
    for (const { query, grades, mask } of fold.queries) {
      const prepared = prepareQuery(query, learned);
      const found = index.rank(query, mostCandidates, mask.size > 0 ? (key) => !mask.has(key) : undefined);
      yield { extent: prepared.extent, grades, candidates: found.map(({ key, score }) => ({ key, ...apart(prepared, score) })) };
    }
  }
}

/** A score without what its parts weigh. */
function apart({ kinship, tags, latent }: ReturnType<typeof prepareQuery>, { wants, borrowed, text, latent: near }: Score): Omit<Candidate, "key"> {
  const part = (value: number, share: number) => (share > 0 ? value / share : 0);
  const tagged = (1 - latent) * tags;
  let [own, kin] = [0, 0];
  for (const want of wants) {
    own += want.own;
    kin += want.kin;
  }
  return {
    own: part(own, tagged * (1 - kinship)),
    kin: part(kin, tagged * kinship),
    borrowed: part(borrowed, tagged),
    text: part(text, (1 - latent) * (1 - tags)),
    near: part(near, latent),
  };
}
