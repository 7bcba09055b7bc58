import type { Prepared } from "../prepare.ts";
import { saturationSteps } from "../text/saturation.ts";
import { type Ceilings, part, partBits } from "./ceilings.ts";
import { groupBits } from "./marking.ts";

const inGroup = 2 ** groupBits - 1;
const secondTable = 2 ** groupBits;
const thirdTable = 2 * secondTable;

/** Bounds of scores without 语义相近: never less than the truth, or never more. Words are text scores × 255. */
export class Bounds {
  readonly #ceilings: Ceilings;
  readonly #kinMass: number;
  readonly #kinship: number;
  /** Units of the parts in a score: of the tag score, of words, and what a catalogue entry adds to 1. */
  readonly #tags: number;
  readonly #words: number;
  readonly #catalogue: number;

  constructor({ kinMass, kinship, latent, tags, query, weights }: Prepared, ceilings: Ceilings) {
    this.#ceilings = ceilings;
    this.#kinMass = kinMass;
    this.#kinship = kinship;
    this.#tags = (1 - latent) * tags;
    this.#words = ((1 - latent) * (1 - tags)) / saturationSteps;
    this.#catalogue = query.catalogue ? Math.max(0, weights.catalogue) : 0;
  }

  /** The most that marks and words let an item score. */
  of(marks: number, words: number) {
    return this.closely(marks, words, 0, 1);
  }

  /** Closer: where the mass of all the item's kin is at least this, and by whether it stands in the catalogue. */
  closely(marks: number, words: number, itemMass: number, catalogued: number) {
    return this.#by(marks, part.own, words, itemMass) * (1 + this.#catalogue * catalogued);
  }

  /** The least, where the mass of all the item's kin is at most this. */
  least(marks: number, words: number, itemMass: number) {
    return this.#by(marks, part.ownLeast, words, itemMass);
  }

  /** The most that an item can score which lacks at least so many of the marked musts, by its words. */
  lacking(count: number): (words: number) => number {
    const { own, shared, gate } = this.#ceilings.lacking(count);
    return (words) => this.#from(own, shared, words, gate, 0) * (1 + this.#catalogue);
  }

  /** The words above which an item without a mark can reach a score. */
  wordsFor(least: number) {
    const without = this.of(0, 0);
    const unit = this.of(0, 1) - without;
    return unit > 0 ? Math.max(0, (least - without) / unit) : 0;
  }

  #by(marks: number, first: number, words: number, itemMass: number) {
    const { parts, known } = this.#ceilings.tables;
    const one = marks & inGroup;
    const two = secondTable | ((marks >>> groupBits) & inGroup);
    const three = thirdTable | ((marks >>> (2 * groupBits)) & inGroup);
    if (known[one] === 0) this.#ceilings.reach(one);
    if (known[two] === 0) this.#ceilings.reach(two);
    if (known[three] === 0) this.#ceilings.reach(three);
    const [a, b, c] = [(one << partBits) + first, (two << partBits) + first, (three << partBits) + first];
    return this.#from(
      (parts[a] as number) + (parts[b] as number) + (parts[c] as number),
      (parts[a + part.shared] as number) + (parts[b + part.shared] as number) + (parts[c + part.shared] as number),
      words,
      (parts[a + part.gate] as number) * (parts[b + part.gate] as number) * (parts[c + part.gate] as number),
      itemMass,
    );
  }

  /** What is shared is of the item's mass too. */
  #from(own: number, shared: number, words: number, gate: number, itemMass: number) {
    const union = this.#kinMass + Math.max(0, itemMass - shared);
    const kin = union > 0 ? (this.#kinship * shared) / union : 0;
    return (this.#tags * (own + kin) + this.#words * words) * gate;
  }
}
