import type { Texts } from "../text/inverted.ts";
import type { Holders } from "./holders.ts";

/** Items of a term that is rare: as many as a byte counts. */
export const mostRare = 255;

/**
 * Lists of the terms that few items hold: there are so many of these that their names and where their lists begin would take more room
 * than the lists. So those of 256 numbers share a page, and of each is kept its place there and how many items hold it, a byte each.
 */
export interface RareLists {
  /** By page the place of its first term, and of that term's first item. */
  pages: Uint32Array;
  starts: Uint32Array;
  /** By place of a term its number in its page, ascending, and how many hold it. */
  terms: Uint8Array;
  counts: Uint8Array;
  /** The items, ascending for each term, and how strongly they hold it. */
  docs: Uint16Array;
  values: Uint8Array;
}

const pageBits = 8;
const inPage = 2 ** pageBits - 1;

/** `which` are the places of the lists. */
export function rareLists(which: Uint32Array, { names, starts, docs }: Pick<Texts, "names" | "starts" | "docs">, values: Uint8Array): RareLists {
  const held = which.reduce((sum, i) => sum + (starts[i + 1] as number) - (starts[i] as number), 0);
  const pages = which.length === 0 ? 0 : ((names[which.at(-1) as number] as number) >>> pageBits) + 1;
  const made: RareLists = {
    pages: new Uint32Array(pages + 1),
    starts: new Uint32Array(pages + 1),
    terms: new Uint8Array(which.length),
    counts: new Uint8Array(which.length),
    docs: new Uint16Array(held),
    values: new Uint8Array(held),
  };
  let [place, at, page] = [0, 0, 0];
  for (const i of which) {
    const name = names[i] as number;
    for (; page < name >>> pageBits; page++) [made.pages[page + 1], made.starts[page + 1]] = [place, at];
    made.terms[place] = name & inPage;
    made.counts[place++] = (starts[i + 1] as number) - (starts[i] as number);
    for (let p = starts[i] as number, end = starts[i + 1] as number; p < end; p++) {
      made.docs[at] = docs[p] as number;
      made.values[at++] = values[p] as number;
    }
  }
  made.pages.fill(place, page + 1);
  made.starts.fill(at, page + 1);
  return made;
}

/** Copies a term's list; how many items hold it. */
export function readRare({ pages, starts, terms, counts, docs, values }: RareLists, name: number, into: Holders) {
  const page = name >>> pageBits;
  if (page + 1 >= pages.length) return 0;
  const [first, end] = [pages[page] as number, pages[page + 1] as number];
  let at = starts[page] as number;
  let place = first;
  for (; place < end && (terms[place] as number) < (name & inPage); place++) at += counts[place] as number;
  if (place === end || terms[place] !== (name & inPage)) return 0;
  const count = counts[place] as number;
  for (let i = 0; i < count; i++) {
    into.docs[i] = docs[at + i] as number;
    into.values[i] = values[at + i] as number;
  }
  return count;
}
