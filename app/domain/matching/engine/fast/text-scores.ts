import type { Prepared } from "../prepare.ts";
import { growing } from "./growing.ts";
import { type Holders, roomForHolders } from "./holders.ts";
import { type Segment, segmentBits, segmentSize } from "./segment.ts";
import { readHolders } from "./term-lists.ts";

/**
 * Text scores × 255 of all items for one need after another. Those who hold a term of it are few: they alone are touched, and made 0
 * again before the next.
 */
export class TextScores {
  /** By segment and item. */
  readonly of: Float64Array[] = [];
  /** The items whose sums are not 0, each as its segment · 65,536 + its number there; by segment where they begin. */
  readonly #touched = growing((length) => new Uint32Array(length));
  #begun: number[] = [0];
  #holders = roomForHolders(0);

  /** Makes room for the segment at this place, of so many items. */
  widen(at: number, size: number) {
    this.#clear();
    this.of[at] = new Float64Array(size);
    if (size > this.#holders.docs.length) this.#holders = roomForHolders(size);
  }

  /** Adds up all terms, each item's in their order in the need, so that a sum has the same bits as its definition; the greatest sum. */
  read(segments: readonly Segment[], { terms: asked }: Prepared) {
    this.#clear();
    let most = 0;
    for (const [at, { terms }] of segments.entries()) {
      for (const { number, share } of asked) most = Math.max(most, this.#add(at, share, this.#holders, readHolders(terms, number, this.#holders)));
      this.#begun[at + 1] = this.#touched.length;
    }
    return most;
  }

  /** Sets a bit on all items of a segment whose sum is above `least`. */
  mark(marks: Uint16Array, at: number, least: number, bit: number) {
    const sums = this.of[at] as Float64Array;
    const touched = this.#touched.seen();
    for (let i = this.#begun[at] as number, end = this.#begun[at + 1] as number; i < end; i++) {
      const doc = (touched[i] as number) & (segmentSize - 1);
      if ((sums[doc] as number) > least) marks[doc] = (marks[doc] as number) | bit;
    }
  }

  /** Adds one term; the greatest sum that it makes: no share is less than 0, so that no sum falls. */
  #add(at: number, share: number, { docs, values }: Holders, count: number) {
    const sums = this.of[at] as Float64Array;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] as number;
      const before = sums[doc] as number;
      if (before === 0) this.#touched.push(at * segmentSize + doc);
      const sum = before + share * (values[i] as number);
      sums[doc] = sum;
      if (sum > most) most = sum;
    }
    return most;
  }

  #clear() {
    for (const place of this.#touched.seen()) (this.of[place >>> segmentBits] as Float64Array)[place & (segmentSize - 1)] = 0;
    this.#touched.cut(0);
    this.#begun = [0];
  }
}
