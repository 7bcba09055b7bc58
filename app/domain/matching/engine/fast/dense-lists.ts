import type { Texts } from "../text/inverted.ts";
import type { Holders } from "./holders.ts";
import { findName } from "./postings.ts";

/**
 * Lists of the terms that at least one item in eight holds: of each a bit for every item of the segment, and then, for those whose bit is
 * set, how strongly they hold it.
 */
export interface DenseLists {
  /** How many bytes the bits of a list take. */
  bits: number;
  /** Ascending. */
  names: Uint32Array;
  /** The list of the name at place p: bytes[starts[p]..starts[p+1]]. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

/** Whether a list of so many of all items is dense. */
export const isDense = (count: number, items: number) => 8 * count >= items;

/** `which` are the places of the lists. */
export function denseLists(
  which: Uint32Array,
  { names, starts, docs }: Pick<Texts, "names" | "starts" | "docs">,
  values: Uint8Array,
  items: number,
): DenseLists {
  const bits = Math.ceil(items / 8);
  const made: DenseLists = { bits, names: which.map((i) => names[i] as number), starts: new Uint32Array(which.length + 1), bytes: new Uint8Array(0) };
  for (const [place, i] of which.entries()) made.starts[place + 1] = (made.starts[place] as number) + bits + (starts[i + 1] as number) - (starts[i] as number);
  made.bytes = new Uint8Array(made.starts.at(-1) as number);
  for (const [place, i] of which.entries()) {
    const begin = made.starts[place] as number;
    let at = begin + bits;
    for (let p = starts[i] as number, end = starts[i + 1] as number; p < end; p++) {
      const byte = begin + ((docs[p] as number) >> 3);
      made.bytes[byte] = (made.bytes[byte] as number) | (1 << ((docs[p] as number) & 7));
      made.bytes[at++] = values[p] as number;
    }
  }
  return made;
}

/** Reads a term's list; how many items hold it. */
export function readDense({ bits, names, starts, bytes }: DenseLists, name: number, into: Holders) {
  const place = findName(names, name);
  if (place < 0) return 0;
  const begin = starts[place] as number;
  let count = 0;
  for (let byte = 0; byte < bits; byte++) {
    // the lowest bit that is left, one after the other
    for (let left = bytes[begin + byte] as number; left > 0; left &= left - 1) {
      into.docs[count] = 8 * byte + 31 - Math.clz32(left & -left);
      into.values[count] = bytes[begin + bits + count] as number;
      count += 1;
    }
  }
  return count;
}
