import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, conceptsOf, informationOf } from "../corpus.ts";
import { growing } from "../fast/growing.ts";
import type { Item } from "../query.ts";
import { type Bag, BagReader } from "../text/bag.ts";
import { addRows, leadingVectors, type SparseRows } from "./factor.ts";

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
/** 1 + ln frequency, for frequencies that are not rare. */
const dampened = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));
/** A library larger than this is learned from every n-th item only; the others are placed all the same. */
const mostLearned = 10_000;
/** In a library larger than this, a feature of a single item is left out: it says nothing about company, and there are very many. */
const largeLibrary = 1000;
/** Of the items learned from, the share that must have a feature. */
const leastShare = 1 / 2500;

/** Rounds of refinement: fewer in a library so large that each takes a second; on labelled sets of thousands that costs a few thousandths of nDCG. */
const roundsFor = (items: number) => (items > 5000 ? 2 : 6);

/** Learns the space, the same from the same items in any order, by a truncated singular value decomposition of [tf-idf text ; information of all concepts claimed or above]. */
export function learnSpace(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], rank = latentRank): Space {
  const step = Math.max(1, Math.ceil(items.length / mostLearned));
  const learned = items.toSorted((a, b) => (a.key < b.key ? -1 : 1)).filter((_, i) => i % step === 0);
  const least = learned.length > largeLibrary ? Math.max(2, learned.length * leastShare) : 1;
  const sample = gather(hierarchy, corpus, learned);
  const counts = new Uint32Array(sample.columns);
  for (const column of sample.at) counts[column] = (counts[column] as number) + 1;
  // rows of the basis, from 1, for the features that stay
  const kept = new Uint32Array(sample.columns);
  let rows = 0;
  for (const [column, count] of counts.entries()) if (count >= least) kept[column] = ++rows;
  const basis = leadingVectors(only(sample, kept, rows), rank, roundsFor(learned.length));
  return {
    rank,
    termRows: sample.terms.map((column) => (column > 0 ? (kept[column - 1] as number) : 0)),
    capabilityRows: new Map([...sample.capabilities].flatMap(([slug, column]) => (kept[column] ? [[slug, (kept[column] as number) - 1]] : []))),
    basis,
  };
}

/** The features of all items: those of terms by column + 1, those of capabilities by column. */
function gather(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[]) {
  const reader = new BagReader(corpus.vocabulary);
  const terms = new Uint32Array(corpus.vocabulary.size);
  const capabilities = new Map<string, number>();
  const starts = new Uint32Array(items.length + 1);
  const at = growing((length) => new Uint32Array(length));
  const values = growing((length) => new Float32Array(length));
  let columns = 0;
  for (const [i, item] of items.entries()) {
    const { title, text, capabilities: claimed } = placedItem(item);
    const bag = reader.read(title, text);
    for (const [place, value] of termValues(corpus, bag).entries()) {
      const term = bag.terms[place] as number;
      if (terms[term] === 0) terms[term] = ++columns;
      at.push((terms[term] as number) - 1);
      values.push(value);
    }
    eachConcept(hierarchy, corpus, claimed, (slug, value) => {
      if (!capabilities.has(slug)) capabilities.set(slug, columns++);
      at.push(capabilities.get(slug) ?? 0);
      values.push(value);
    });
    starts[i + 1] = at.length;
  }
  return { rows: items.length, columns, starts, at: at.seen(), values: values.seen(), terms, capabilities };
}

/** The matrix with those columns alone that `kept` numbers, from 1. */
function only({ rows, starts, at, values }: SparseRows, kept: Uint32Array, columns: number): SparseRows {
  const left: SparseRows = { rows, columns, starts: new Uint32Array(rows + 1), at: new Uint32Array(at.length), values: new Float32Array(at.length) };
  let used = 0;
  for (let row = 0; row < rows; row++) {
    for (let p = starts[row] as number; p < (starts[row + 1] as number); p++) {
      const column = kept[at[p] as number] as number;
      if (column === 0) continue;
      left.at[used] = column - 1;
      left.values[used++] = values[p] as number;
    }
    left.starts[row + 1] = used;
  }
  return { ...left, at: left.at.subarray(0, used), values: left.values.subarray(0, used) };
}

export const placedItem = ({ title, text, offers }: Item): Placed => ({ title, text, capabilities: offers.map(({ capability }) => capability) });

/** Where something lies: a direction of length 1, or all zero where nothing of it is known to the space. */
export const place = (space: Space, hierarchy: Hierarchy, corpus: Corpus, { title, text, capabilities }: Placed): Float64Array =>
  placeBag(space, hierarchy, corpus, new BagReader(corpus.vocabulary).read(title, text), capabilities);

/** The same for a text that has been read. */
export function placeBag({ rank, termRows, capabilityRows, basis }: Space, hierarchy: Hierarchy, corpus: Corpus, bag: Bag, capabilities: readonly string[]) {
  const terms = termValues(corpus, bag);
  const at = new Uint32Array(bag.size);
  let known = 0;
  for (let i = 0; i < bag.size; i++) {
    const row = termRows[bag.terms[i] as number] as number;
    if (row === 0) continue;
    at[known] = row - 1;
    terms[known++] = terms[i] as number;
  }
  const found = new Float64Array(rank);
  addRows(found, basis, at, terms, 0, known);
  const rows: number[] = [];
  const values: number[] = [];
  eachConcept(hierarchy, corpus, capabilities, (slug, value) => {
    const row = capabilityRows.get(slug);
    if (row === undefined) return;
    rows.push(row);
    values.push(value);
  });
  addRows(found, basis, Uint32Array.from(rows), Float32Array.from(values), 0, rows.length);
  let square = 0;
  for (let k = 0; k < rank; k++) square += (found[k] as number) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let k = 0; k < rank; k++) found[k] = (found[k] as number) * scale;
  return found;
}

/** The text block by place in the bag: (1 + ln frequency) · information of each term, scaled to length 1. */
function termValues({ information }: Corpus, { size, terms, inTitle, inText }: Bag): Float32Array {
  const values = new Float32Array(size);
  let square = 0;
  for (let i = 0; i < size; i++) {
    const count = titleTimes * (inTitle[i] as number) + (inText[i] as number);
    const value = (dampened[count] ?? 1 + Math.log(count)) * (information[terms[i] as number] as number);
    values[i] = value;
    square += value * value;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < size; i++) values[i] = (values[i] as number) * scale;
  return values;
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
