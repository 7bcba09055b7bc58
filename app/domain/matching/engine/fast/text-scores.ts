import type { Prepared } from "../prepare.ts";
import { growing } from "./growing.ts";
import { type Holders, roomForHolders } from "./holders.ts";
import { looked, worded } from "./marks.ts";
import { readHolders, type TermLists } from "./term-lists.ts";

/**
 * Text scores × 255 of a segment's items for one need. Those who hold a term of it are few: they alone are touched, and made 0
 * again before the next.
 */
export class TextScores {
  /** By item. */
  of = new Float64Array(0);
  /** The items whose sums are not 0. */
  readonly #touched = growing((length) => new Uint16Array(length));
  #holders = roomForHolders(0);

  /** Makes room for a segment of so many items. */
  widen(size: number) {
    if (size <= this.of.length) return;
    this.#clear();
    this.of = new Float64Array(size);
    this.#holders = roomForHolders(size);
  }

  /** Adds up all terms, each item's in their order in the need, so that a sum has the same bits as its definition; the greatest sum. */
  read(terms: TermLists, { terms: asked }: Prepared) {
    this.#clear();
    let most = 0;
    for (const { number, share } of asked) most = Math.max(most, this.#add(share, this.#holders, readHolders(terms, number, this.#holders)));
    return most;
  }

  /** Marks the items whose sums are not 0: the sums of all others, which lie far and wide, need not be read. */
  mark(marks: Int32Array) {
    const touched = this.#touched.seen();
    for (let i = 0; i < touched.length; i++) {
      const doc = touched[i] as number;
      marks[doc] = (marks[doc] as number) | worded;
    }
  }

  /** Takes the items whose sum is above `least` and that have not been looked at into `found`, from place `size` on; how many there are then. */
  take(marks: Int32Array, least: number, found: Uint16Array, size: number) {
    const touched = this.#touched.seen();
    let taken = size;
    for (let i = 0; i < touched.length; i++) {
      const doc = touched[i] as number;
      if ((this.of[doc] as number) <= least || (marks[doc] as number) < 0) continue;
      marks[doc] = (marks[doc] as number) | looked;
      found[taken++] = doc;
    }
    return taken;
  }

  /** Adds one term; the greatest sum that it makes: no share is less than 0, so that no sum falls. */
  #add(share: number, { docs, values }: Holders, count: number) {
    const sums = this.of;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const doc = docs[i] as number;
      const before = sums[doc] as number;
      if (before === 0) this.#touched.push(doc);
      const sum = before + share * (values[i] as number);
      sums[doc] = sum;
      if (sum > most) most = sum;
    }
    return most;
  }

  #clear() {
    const touched = this.#touched.seen();
    for (let i = 0; i < touched.length; i++) this.of[touched[i] as number] = 0;
    this.#touched.cut(0);
  }
}
