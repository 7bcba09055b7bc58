import type { Prepared } from "../prepare.ts";
import { findName } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** What one segment says of one term of the need. */
interface List {
  at: number;
  docs: Uint16Array;
  from: number;
  end: number;
}

/**
 * Text scores × 255 of all items for one need after another. Those who hold a term of it are few: they alone are touched, and made 0
 * again before the next.
 */
export class TextScores {
  /** By segment and item. */
  readonly of: Float64Array[] = [];
  /** The lists that were added. */
  #lists: List[] = [];

  /** Makes room for the segment at this place, of so many items. */
  widen(at: number, size: number) {
    this.of[at] = new Float64Array(size);
    this.#lists = this.#lists.filter((list) => list.at !== at);
  }

  /** Adds up all terms, each item's in their order in the need, so that a sum has the same bits as its definition; the greatest sum. */
  read(segments: readonly Segment[], { terms: asked }: Prepared) {
    this.#clear();
    let most = 0;
    for (const [at, { terms }] of segments.entries()) {
      for (const { number, share } of asked) {
        const place = findName(terms, number);
        if (place < 0) continue;
        const list = { at, docs: terms.docs, from: terms.starts[place] as number, end: terms.starts[place + 1] as number };
        this.#lists.push(list);
        most = Math.max(most, addList(this.of[at] as Float64Array, list, terms.values, share));
      }
    }
    return most;
  }

  /** Sets a bit on all items of a segment whose sum is above `least`. */
  mark(marks: Uint16Array, at: number, least: number, bit: number) {
    const sums = this.of[at] as Float64Array;
    for (const list of this.#lists) {
      if (list.at !== at) continue;
      for (let p = list.from; p < list.end; p++) {
        const doc = list.docs[p] as number;
        if ((sums[doc] as number) > least) marks[doc] = (marks[doc] as number) | bit;
      }
    }
  }

  #clear() {
    for (const { at, docs, from, end } of this.#lists) {
      const sums = this.of[at] as Float64Array;
      for (let p = from; p < end; p++) sums[docs[p] as number] = 0;
    }
    this.#lists = [];
  }
}

/** The greatest sum on the way: no share is less than 0, so that none falls. */
function addList(sums: Float64Array, { docs, from, end }: List, values: Uint8Array, share: number) {
  let most = 0;
  for (let p = from; p < end; p++) {
    const doc = docs[p] as number;
    const sum = (sums[doc] as number) + share * (values[p] as number);
    sums[doc] = sum;
    if (sum > most) most = sum;
  }
  return most;
}
