import type { Marking } from "./marking.ts";
import { findName, type Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";

/**
 * The marks of each item of each segment, as bits. To set a bit is the cheapest thing that can be done with a posting list; a table by
 * the bits then says how much the item can score at most.
 */
export type Marks = Uint16Array[];

/** Beside the marks of a need: that an item has been looked at, and that it is worth a look though it has none. */
export const looked = 0x8000;
export const worthALook = 0x4000;
/** The bits of the need. */
export const ofNeed = 0x3fff;

/** Marks all items anew; how many claims set each mark. */
export function markItems(marks: Marks, segments: readonly Segment[], { marks: wanted }: Marking): number[] {
  const claims = wanted.map(() => 0);
  for (const [at, { capabilities }] of segments.entries()) {
    const held = (marks[at] as Uint16Array).fill(0);
    for (const [bit, setters] of wanted.entries()) {
      for (const capability of setters) claims[bit] = (claims[bit] as number) + markHolders(held, capabilities, capability, 1 << bit);
    }
  }
  return claims;
}

/** Sets a bit on all items that claim a capability; how many they are. */
export function markHolders(marks: Uint16Array, postings: Postings, capability: number, bit: number) {
  const place = findName(postings.names, capability);
  if (place < 0) return 0;
  const { starts, docs } = postings;
  const start = starts[place] as number;
  const end = starts[place + 1] as number;
  for (let p = start; p < end; p++) {
    const doc = docs[p] as number;
    marks[doc] = (marks[doc] as number) | bit;
  }
  return end - start;
}

/** Takes the items that claim one of these capabilities, have just so many of the first `musts` marks, and have not been looked at, into `found`; how many. */
export function takeAnswering(marks: Uint16Array, postings: Postings, capabilities: readonly number[], musts: number, count: number, found: Uint16Array) {
  const { starts, docs } = postings;
  const ofMusts = 2 ** musts - 1;
  let size = 0;
  for (const capability of capabilities) {
    const place = findName(postings.names, capability);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      const held = marks[doc] as number;
      if (held >= looked || bitCounts[held & ofMusts] !== count) continue;
      marks[doc] = held | looked;
      found[size++] = doc;
    }
  }
  return size;
}

const bitCounts = Uint8Array.from({ length: ofNeed + 1 }, (_, set) => {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count += 1;
  return count;
});
