import type { MarkedList } from "./marking.ts";
import { findName, type Postings } from "./postings.ts";

/**
 * Marks are kept as bits, a segment's together. To set bits is the cheapest thing that can be done with a posting list; tables by the bits
 * then say how much an item can score at most.
 */

/** Beside the marks of a need: that an item has been looked at. What bears it is less than 0. */
export const looked = 1 << 31;
/** And that it has words of the need. */
export const worded = 1 << 30;
/** The bits of the need. */
export const ofNeed = 0x3fffffff;

/** 1 or 0: what a processor cannot foretell is reckoned faster than branched upon. */
const isAny = (bits: number) => (bits | -bits) >>> 31;
const isNone = (bits: number) => 1 - isAny(bits);

/** Sets the marks of these lists on who is in them. */
export function setMarks(marks: Int32Array, postings: Postings, lists: readonly MarkedList[]) {
  const { names, starts, docs } = postings;
  for (let i = 0; i < lists.length; i++) {
    const { list, marks: bits } = lists[i] as MarkedList;
    const place = findName(names, list);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      marks[doc] = (marks[doc] as number) | bits;
    }
  }
}

/** How many are in these lists, together. */
export function countIn({ names, starts }: Postings, lists: readonly number[]) {
  let sum = 0;
  for (const list of lists) {
    const place = findName(names, list);
    if (place >= 0) sum += (starts[place + 1] as number) - (starts[place] as number);
  }
  return sum;
}

/** Takes the items in these lists that bear marks of just so many of the musts and have not been looked at into `found`; how many. */
export function takeAnswering(
  marks: Int32Array,
  { names, starts, docs }: Postings,
  lists: readonly number[],
  musts: readonly number[],
  count: number,
  found: Uint16Array,
) {
  let size = 0;
  for (let i = 0; i < lists.length; i++) {
    const place = findName(names, lists[i] as number);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      const held = marks[doc] as number;
      let answered = 0;
      for (let must = 0; must < musts.length; must++) answered += isAny(held & (musts[must] as number));
      const taken = isNone((answered ^ count) | (held & looked));
      found[size] = doc;
      marks[doc] = held | (taken << 31);
      size += taken;
    }
  }
  return size;
}

/** The same of all in these lists, from place `size` of `found` on. */
export function takeAll(marks: Int32Array, { names, starts, docs }: Postings, lists: readonly MarkedList[], found: Uint16Array, size: number) {
  let taken = size;
  for (const { list } of lists) {
    const place = findName(names, list);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      const held = marks[doc] as number;
      found[taken] = doc;
      marks[doc] = held | looked;
      taken += isNone(held & looked);
    }
  }
  return taken;
}
