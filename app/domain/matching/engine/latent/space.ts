import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, conceptsOf, informationOf } from "../corpus.ts";
import type { Item } from "../query.ts";
import { type Bag, BagReader } from "../text/bag.ts";
import { leadingVectors, type SparseRows } from "./factor.ts";

/** A space in which words and capabilities that keep the same company lie near each other; learned from the products themselves. */
export interface Space {
  rank: number;
  /** By term: its row of the basis + 1, 0 for none. */
  termRows: Uint32Array;
  /** Row of a capability. */
  capabilityRows: ReadonlyMap<string, number>;
  /** rows × rank, row-major. */
  basis: Float32Array;
}

/** What is placed in the space: a product with its claims, or a need with its requirements. */
export interface Placed {
  title: string;
  text: string;
  capabilities: readonly string[];
}

const latentRank = 64;
/** Length of the tag block beside the text block's 1, and how often the title's words count. */
const tagLength = 0.7;
const titleTimes = 2;
/** A library larger than this is learned from every n-th item only; the others are placed all the same. */
const mostLearned = 10_000;
/** In a library larger than this, a feature of a single item is left out: it says nothing about company, and there are very many. */
const largeLibrary = 1000;

/** Learns the space, the same from the same items in any order, by a truncated singular value decomposition of [tf-idf text ; information of all concepts claimed or above]. */
export function learnSpace(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], rank = latentRank): Space {
  const step = Math.max(1, Math.ceil(items.length / mostLearned));
  const learned = items.toSorted((a, b) => (a.key < b.key ? -1 : 1)).filter((_, i) => i % step === 0);
  const leastItems = corpus.items > largeLibrary ? 2 : 1;
  const reader = new BagReader(corpus.vocabulary);
  const termRows = new Uint32Array(corpus.vocabulary.size);
  const capabilityRows = new Map<string, number>();
  let rows = 0;
  const starts = new Uint32Array(learned.length + 1);
  const at: number[] = [];
  const values: number[] = [];
  const put = (row: number, value: number) => {
    at.push(row);
    values.push(value);
  };
  for (const [i, item] of learned.entries()) {
    const { title, text, capabilities } = placedItem(item);
    eachTerm(corpus, reader.read(title, text), (term, value) => {
      if ((corpus.containing[term] as number) < leastItems) return;
      if (termRows[term] === 0) termRows[term] = ++rows;
      put((termRows[term] as number) - 1, value);
    });
    eachConcept(hierarchy, corpus, capabilities, (slug, value) => {
      if ((corpus.claiming.get(slug) ?? 0) < leastItems) return;
      if (!capabilityRows.has(slug)) capabilityRows.set(slug, rows++);
      put(capabilityRows.get(slug) ?? 0, value);
    });
    starts[i + 1] = at.length;
  }
  const matrix: SparseRows = { rows: learned.length, columns: rows, starts, at: Uint32Array.from(at), values: Float32Array.from(values) };
  return { rank, termRows, capabilityRows, basis: leadingVectors(matrix, rank) };
}

export const placedItem = ({ title, text, offers }: Item): Placed => ({ title, text, capabilities: offers.map(({ capability }) => capability) });

/** Where something lies: a direction of length 1, or all zero where nothing of it is known to the space. */
export const place = (space: Space, hierarchy: Hierarchy, corpus: Corpus, { title, text, capabilities }: Placed): Float64Array =>
  placeBag(space, hierarchy, corpus, new BagReader(corpus.vocabulary).read(title, text), capabilities);

/** The same for a text that has been read. */
export function placeBag({ rank, termRows, capabilityRows, basis }: Space, hierarchy: Hierarchy, corpus: Corpus, bag: Bag, capabilities: readonly string[]) {
  const found = new Float64Array(rank);
  const add = (row: number, value: number) => {
    for (let k = 0, from = row * rank; k < rank; k++) found[k] = (found[k] as number) + value * (basis[from + k] as number);
  };
  eachTerm(corpus, bag, (term, value) => {
    const row = termRows[term] as number;
    if (row > 0) add(row - 1, value);
  });
  eachConcept(hierarchy, corpus, capabilities, (slug, value) => {
    const row = capabilityRows.get(slug);
    if (row !== undefined) add(row, value);
  });
  let square = 0;
  for (let k = 0; k < rank; k++) square += (found[k] as number) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let k = 0; k < rank; k++) found[k] = (found[k] as number) * scale;
  return found;
}

/** The text block: (1 + ln frequency) · information of each term, scaled to length 1. */
function eachTerm({ information }: Corpus, { size, terms, inTitle, inText }: Bag, visit: (term: number, value: number) => void) {
  const valueAt = (i: number) => (1 + Math.log(titleTimes * (inTitle[i] as number) + (inText[i] as number))) * (information[terms[i] as number] as number);
  let square = 0;
  for (let i = 0; i < size; i++) square += valueAt(i) ** 2;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let i = 0; i < size; i++) visit(terms[i] as number, valueAt(i) * scale);
}

/** The tag block: the information of all concepts claimed or above, scaled to its length. */
function eachConcept(hierarchy: Hierarchy, corpus: Corpus, capabilities: readonly string[], visit: (slug: string, value: number) => void) {
  const concepts = [...conceptsOf(hierarchy, capabilities)];
  const values = concepts.map((slug) => informationOf(corpus, slug));
  const square = values.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return;
  const scale = tagLength / Math.sqrt(square);
  for (const [i, slug] of concepts.entries()) visit(slug, (values[i] as number) * scale);
}
