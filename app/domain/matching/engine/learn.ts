import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { corpusOf, gatherCorpus } from "./corpus.ts";
import { learnSpace, type Space } from "./latent/space.ts";
import { findLenders, type Lender } from "./neighbours.ts";
import type { Ground } from "./prepare.ts";
import type { Item } from "./query.ts";
import type { Texts } from "./text/inverted.ts";
import { invertAll, numbered } from "./text/texts.ts";
import { type EngineWeights, engineWeights } from "./weights.ts";

/** Everything that is learned from the library and then held while products come and go. */
export interface Learned extends Ground {
  /** Null where the library has not been looked at for 语义相近: that part is then 0 for all. */
  space: Space | null;
  lenders: ReadonlyMap<string, readonly Lender[]>;
}

/** A library in the order of its keys, and its texts. */
export interface Read {
  items: readonly Item[];
  texts: Texts[];
}

/** Learns, the same from the same items in any order. */
export const learn = (hierarchy: Hierarchy, items: readonly Item[], weights: EngineWeights = engineWeights): Learned =>
  learnAndKeep(hierarchy, items, weights).learned;

/** The same, with what was read meanwhile: an index need not read it again. */
export function learnAndKeep(hierarchy: Hierarchy, unordered: readonly Item[], weights: EngineWeights = engineWeights): { learned: Learned; read: Read } {
  const items = unordered.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const inverted = invertAll(items);
  const corpus = corpusOf(hierarchy, items, inverted);
  const texts = inverted.batches.map((batch) => numbered(batch, corpus));
  const space = weights.latent.most > 0 && items.length > 0 ? learnSpace(hierarchy, corpus, items, texts) : null;
  return { learned: { hierarchy, corpus, weights, space, lenders: findLenders(corpus, items, weights) }, read: { items, texts } };
}

/** What tags alone teach, quickly: no text is read. */
export function learnTags(
  hierarchy: Hierarchy,
  items: readonly Omit<Item, "title" | "text">[],
  weights: EngineWeights = engineWeights,
): { learned: Learned; read: Read } {
  const bare = items.map((item) => ({ ...item, title: "", text: "" }));
  return { learned: { hierarchy, corpus: gatherCorpus(hierarchy, bare), weights, space: null, lenders: new Map() }, read: { items: bare, texts: [] } };
}
