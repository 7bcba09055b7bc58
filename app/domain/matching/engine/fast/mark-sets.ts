import { type Ceilings, part, partBits } from "./ceilings.ts";
import { groupBits } from "./marking.ts";

const inGroup = 2 ** groupBits - 1;
const secondTable = 2 ** groupBits;
const thirdTable = 2 * secondTable;

/** By so many places few sets that a need meets put each other out. */
const placeBits = 11;
/** Spreads sets over the places: 2³² divided by the golden ratio. */
const spreading = 0x9e3779b1;
/** No set of marks. */
const none = -1;

/** What groups say together. */
const sums = [part.own, part.shared, part.ownLeast, part.sharedLeast];
const products = [part.gate, part.gateLeast];

/** By place the set of marks that stands there, and its parts, over all groups. */
export interface MarkSetTables {
  sets: Int32Array;
  parts: Float64Array;
}

/** One need's after another's. */
export const createMarkSetTables = (): MarkSetTables => ({ sets: new Int32Array(1 << placeBits), parts: new Float64Array(1 << (placeBits + partBits)) });

/**
 * Parts of whole sets of marks, the groups' together. Very many items bear the same few hundred sets: what was put together for one is looked up for the
 * others, in one place.
 */
export class MarkSets {
  readonly parts: Float64Array;
  readonly #sets: Int32Array;
  readonly #ceilings: Ceilings;

  /** Nobody else may use the tables meanwhile. */
  constructor(ceilings: Ceilings, { sets, parts }: MarkSetTables) {
    this.#ceilings = ceilings;
    this.#sets = sets;
    this.parts = parts;
    this.forget();
  }

  /** When the ceilings of groups have changed. */
  forget() {
    this.#sets.fill(none);
  }

  /** Where the parts of these marks begin; good until the next is asked for. */
  of(marks: number) {
    const place = Math.imul(marks, spreading) >>> (32 - placeBits);
    if (this.#sets[place] !== marks) this.#put(marks, place);
    return place << partBits;
  }

  #put(marks: number, place: number) {
    const one = this.#ceilings.of(marks & inGroup);
    const two = this.#ceilings.of(secondTable | ((marks >>> groupBits) & inGroup));
    const three = this.#ceilings.of(thirdTable | ((marks >>> (2 * groupBits)) & inGroup));
    for (const sum of sums) this.parts[(place << partBits) + sum] = this.#part(one + sum) + this.#part(two + sum) + this.#part(three + sum);
    for (const product of products)
      this.parts[(place << partBits) + product] = this.#part(one + product) * this.#part(two + product) * this.#part(three + product);
    this.#sets[place] = marks;
  }

  #part(at: number) {
    return this.#ceilings.tables.parts[at] as number;
  }
}
