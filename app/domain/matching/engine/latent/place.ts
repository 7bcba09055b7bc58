import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Corpus } from "../corpus.ts";
import { claimedBy, type Item } from "../query.ts";
import { informationOfTerm } from "../text/information.ts";
import type { Texts } from "../text/inverted.ts";
import type { Reading } from "../text/reading.ts";
import { type TfIdf, tfIdfIn, tfIdfOf } from "../text/tf-idf.ts";
import { placeFrom } from "../text/vocabulary.ts";
import { packed } from "./nearness.ts";
import { addRow, createRowSums, mostCells, type RowSums } from "./row-sums.ts";
import type { Space } from "./space.ts";
import { type TagBlocks, tagBlocks } from "./tag-block.ts";

/** So many items are placed together: their sums fit a processor's cache. */
const placedTogether = 4096;

/** Where a product with its claims or a need with its requirements lies: a direction of length 1, or all zero where nothing of it is known to the space. */
export function place(space: Space, hierarchy: Hierarchy, corpus: Corpus, reading: Reading, capabilities: readonly string[]): Float64Array {
  const { terms, rank } = space;
  const { numbers, values } = tfIdfOf(reading);
  const sums = rowsOf(space);
  let [cells, row] = [0, 0];
  sums.row.fill(0);
  for (let i = 0; i < numbers.length; i++) {
    row = placeFrom(terms, numbers[i] as number, row);
    if (terms[row] !== numbers[i]) continue;
    if (cells === mostCells) {
      sums.gather(cells);
      cells = 0;
    }
    sums.at[cells] = row;
    sums.values[cells++] = values[i] as number;
  }
  sums.gather(cells);
  addClaims(space, tagBlocks(hierarchy, corpus), capabilities, sums.row, 0);
  return directionIn(sums.row, 0, rank);
}

/** The basis as rows that are added up fast: of the space that was asked for last. */
let asked: { basis: Float32Array; sums: RowSums } | null = null;
function rowsOf({ basis, rank }: Space) {
  if (asked?.basis !== basis) {
    const sums = createRowSums(basis.length / rank, rank);
    sums.rows.set(basis);
    asked = { basis, sums };
  }
  return asked.sums;
}

/** The same for many items whose texts have been read, each packed. */
export function placeAll(space: Space, hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], texts: Texts): Int8Array {
  const { rank } = space;
  const valueAt = tfIdfIn(texts);
  const tags = tagBlocks(hierarchy, corpus);
  const lists = listsIn(space, corpus, texts);
  const directions = new Int8Array(items.length * rank);
  const sums = createRowSums(Math.min(items.length, placedTogether), rank);
  for (let from = 0; from < items.length; from += placedTogether) {
    const some = items.slice(from, from + placedTogether);
    sums.rows.fill(0);
    addTexts(space, lists, texts.docs, valueAt, from, some.length, sums);
    for (const [i, item] of some.entries()) {
      addClaims(space, tags, claimedBy(item), sums.rows, i * rank);
      packed(directionIn(sums.rows, i * rank, rank), directions, (from + i) * rank);
    }
  }
  return directions;
}

/** The list of a term that has a row of the basis, from where it has not been read. */
interface List {
  row: number;
  information: number;
  next: number;
  end: number;
}

/** Of many million lists in a large library few are of such terms. */
function listsIn({ terms }: Space, corpus: Corpus, { names, starts }: Texts): List[] {
  const lists: List[] = [];
  let i = 0;
  for (const [row, name] of terms.entries()) {
    while ((names[i] as number) < name) i += 1;
    if (names[i] === name) lists.push({ row, information: informationOfTerm(corpus, name), next: starts[i] as number, end: starts[i + 1] as number });
  }
  return lists;
}

/** Adds the terms of some items from `first` on, and moves the lists on. */
function addTexts({ basis, rank }: Space, lists: readonly List[], docs: Uint16Array, valueAt: TfIdf, first: number, count: number, sums: RowSums) {
  for (const list of lists) {
    const { row, information, end } = list;
    let p = list.next;
    let cells = 0;
    for (; p < end && (docs[p] as number) < first + count; p++) {
      sums.at[cells] = (docs[p] as number) - first;
      sums.values[cells++] = valueAt(p, information);
    }
    if (cells === 0) continue;
    list.next = p;
    sums.row.set(basis.subarray(row * rank, (row + 1) * rank));
    sums.spread(cells);
  }
}

function addClaims({ rank, capabilityRows, basis }: Space, tags: TagBlocks, capabilities: readonly string[], sums: Float32Array, to: number) {
  tags.each(capabilities, (concept, value) => {
    const row = capabilityRows.get(tags.slugs[concept] as string);
    if (row !== undefined) addRow(sums, to, value, basis, row, rank);
  });
}

function directionIn(sums: Float32Array, from: number, rank: number) {
  const found = new Float64Array(sums.subarray(from, from + rank));
  let square = 0;
  for (let k = 0; k < rank; k++) square += (found[k] as number) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let k = 0; k < rank; k++) found[k] = (found[k] as number) * scale;
  return found;
}
