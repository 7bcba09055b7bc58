import type { Texts } from "../text/inverted.ts";
import type { Holders } from "./holders.ts";
import { findName } from "./postings.ts";

/**
 * Lists of the terms that many items hold: half of what texts hold is in them. From one item to the next it is rarely far, so each is kept by its
 * distance from the one before, a byte mostly, and by how strongly it holds the term, another.
 */
export interface CommonLists {
  /** Ascending. */
  names: Uint32Array;
  /** The list of the name at place p: bytes[starts[p]..starts[p+1]]. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

/** A byte that says that it is as far as that, and more to come. */
const farther = 255;

/** `which` are the places of the lists. */
export function commonLists(which: Uint32Array, { names, starts, docs }: Pick<Texts, "names" | "starts" | "docs">, values: Uint8Array): CommonLists {
  const made: CommonLists = { names: which.map((i) => names[i] as number), starts: new Uint32Array(which.length + 1), bytes: new Uint8Array(0) };
  for (const [place, i] of which.entries())
    made.starts[place + 1] = (made.starts[place] as number) + lengthOf(docs, starts[i] as number, starts[i + 1] as number);
  made.bytes = new Uint8Array(made.starts.at(-1) as number);
  let at = 0;
  for (const i of which) {
    let last = 0;
    for (let p = starts[i] as number, end = starts[i + 1] as number; p < end; p++) {
      let gap = (docs[p] as number) - last;
      for (; gap >= farther; gap -= farther) made.bytes[at++] = farther;
      made.bytes[at++] = gap;
      made.bytes[at++] = values[p] as number;
      last = docs[p] as number;
    }
  }
  return made;
}

/** How many bytes the items of a list take. */
function lengthOf(docs: Uint16Array, from: number, end: number) {
  let length = 2 * (end - from);
  let last = 0;
  for (let p = from; p < end; p++) {
    const doc = docs[p] as number;
    if (doc - last >= farther) length += Math.floor((doc - last) / farther);
    last = doc;
  }
  return length;
}

/** Reads a term's list; how many items hold it. */
export function readCommon({ names, starts, bytes }: CommonLists, name: number, into: Holders) {
  const place = findName(names, name);
  if (place < 0) return 0;
  let count = 0;
  let doc = 0;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; ) {
    const gap = bytes[p++] as number;
    doc += gap;
    if (gap === farther) continue;
    into.docs[count] = doc;
    into.values[count++] = bytes[p++] as number;
  }
  return count;
}
