import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, informationOf, termInformation } from "../corpus.ts";
import type { Item } from "../query.ts";
import { countTerms } from "../text/terms.ts";
import { leadingVectors, type SparseRows } from "./factor.ts";

/** A space in which words and capabilities that keep the same company lie near each other; learned from the products themselves. */
export interface Space {
  rank: number;
  /** Row of a feature (a term, or # and a capability). */
  rows: ReadonlyMap<string, number>;
  /** rows × rank, row-major. */
  basis: Float32Array;
}

/** What is placed in the space: a product with its claims, or a need with its requirements. */
export interface Placed {
  title: string;
  text: string;
  capabilities: readonly string[];
}

export const latentRank = 64;
/** Length of the tag block beside the text block's 1, and how often the title's words count. */
const tagLength = 0.7;
const titleTimes = 2;
/** A library larger than this is learned from every n-th item only; the others are placed all the same. */
const mostLearned = 20_000;
/** In a library larger than this, a feature of a single item is left out: it says nothing about company, and there are very many. */
const largeLibrary = 1000;

/** Learns the space by a truncated singular value decomposition of [tf-idf text ; information of all concepts claimed or above]. */
export function learnSpace(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], rank = latentRank): Space {
  const step = Math.max(1, Math.ceil(items.length / mostLearned));
  const learned = items.filter((_, i) => i % step === 0);
  const rows = new Map<string, number>();
  const starts = new Uint32Array(learned.length + 1);
  const at: number[] = [];
  const values: number[] = [];
  for (const [i, item] of learned.entries()) {
    for (const [feature, value] of featuresOf(placedItem(item), hierarchy, corpus)) {
      const row = rows.get(feature) ?? rows.size;
      rows.set(feature, row);
      at.push(row);
      values.push(value);
    }
    starts[i + 1] = at.length;
  }
  const matrix: SparseRows = { rows: learned.length, columns: rows.size, starts, at: Uint32Array.from(at), values: Float32Array.from(values) };
  return { rank, rows, basis: leadingVectors(matrix, rank) };
}

export const placedItem = ({ title, text, offers }: Item): Placed => ({ title, text, capabilities: offers.map(({ capability }) => capability) });

/** Where something lies: a direction of length 1, or all zero where nothing of it is known to the space. */
export function place(space: Space, hierarchy: Hierarchy, corpus: Corpus, placed: Placed): Float64Array {
  const { rank, rows, basis } = space;
  const found = new Float64Array(rank);
  for (const [feature, value] of featuresOf(placed, hierarchy, corpus)) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let k = 0; k < rank; k++) found[k] = (found[k] as number) + value * (basis[row * rank + k] as number);
  }
  const length = Math.sqrt(found.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? found.map((value) => value / length) : found;
}

/** The two blocks, each scaled to its length before rare features are left out. */
function featuresOf({ title, text, capabilities }: Placed, hierarchy: Hierarchy, corpus: Corpus): [feature: string, value: number][] {
  const counts = countTerms(text, 1, countTerms(title, titleTimes));
  const words = scaled(
    [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * termInformation(corpus, term)]),
    1,
  );
  const concepts = new Set(capabilities.flatMap((capability) => [...hierarchy.ancestors(capability).keys()]));
  const tags = scaled(
    [...concepts].map((slug) => [slug, informationOf(corpus, slug)]),
    tagLength,
  );
  const leastItems = corpus.items > largeLibrary ? 2 : 1;
  return [
    ...words.filter(([term]) => (corpus.containing.get(term) ?? 0) >= leastItems),
    ...tags.filter(([slug]) => (corpus.claiming.get(slug) ?? 0) >= leastItems).map(([slug, value]): [string, number] => [`#${slug}`, value]),
  ];
}

function scaled(features: [string, number][], length: number): [string, number][] {
  const present = Math.sqrt(features.reduce((sum, [, value]) => sum + value * value, 0));
  return present > 0 ? features.map(([feature, value]) => [feature, (value * length) / present]) : [];
}
