import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { gatherCorpus } from "./corpus.ts";
import { learnSpace, type Space } from "./latent/space.ts";
import { findLenders, type Lender } from "./neighbours.ts";
import type { Ground } from "./prepare.ts";
import type { Item } from "./query.ts";
import { type EngineWeights, engineWeights } from "./weights.ts";

/** Everything that is learned from the library and then held while products come and go. */
export interface Learned extends Ground {
  /** Null where the library has not been looked at for 语义相近: that part is then 0 for all. */
  space: Space | null;
  lenders: ReadonlyMap<string, readonly Lender[]>;
}

export function learn(hierarchy: Hierarchy, items: readonly Item[], weights: EngineWeights = engineWeights): Learned {
  const corpus = gatherCorpus(hierarchy, items);
  return {
    hierarchy,
    corpus,
    weights,
    space: weights.latent.most > 0 && items.length > 0 ? learnSpace(hierarchy, corpus, items) : null,
    lenders: findLenders(corpus, items, weights),
  };
}
