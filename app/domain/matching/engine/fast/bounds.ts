import type { Prepared } from "../prepare.ts";
import { saturationSteps } from "../text/saturation.ts";
import type { Ceilings } from "./ceilings.ts";

/** Bounds of scores without 语义相近, never less than the truth. Words are text scores × 255. */
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

  /** The most that marks and words let an item score: asked for every item that is found, so what marks alone come to is worked out once. */
  of(marks: number, words: number) {
    const { known, bare, perWord } = this.#ceilings.tables;
    if (known[marks] === 0) this.#workOut(marks);
    return (bare[marks] as number) + (perWord[marks] as number) * words;
  }

  #workOut(marks: number) {
    this.#ceilings.reach(marks);
    const { own, shared, gate, bare, perWord } = this.#ceilings.tables;
    bare[marks] = this.#from(own[marks] as number, this.#kinOf(shared[marks] as number), 0, gate[marks] as number, 1);
    perWord[marks] = this.#words * (gate[marks] as number) * (1 + this.#catalogue);
  }

  /** Closer, for marks that were reached before: by the mass of all the item's kin, what of it is the need's at most, and whether it stands in the catalogue. */
  closely(marks: number, words: number, itemMass: number, catalogued: number, sharedMass = itemMass) {
    const { own, shared, gate } = this.#ceilings.tables;
    const both = Math.min(shared[marks] as number, itemMass, sharedMass);
    const union = this.#kinMass + itemMass - both;
    const kin = union > 0 ? (this.#kinship * both) / union : 0;
    return this.#from(own[marks] as number, kin, words, gate[marks] as number, catalogued);
  }

  /** The most that an item can score which lacks at least so many of the marked musts. */
  lacking(count: number, words: number) {
    const { own, shared, gate } = this.#ceilings.lacking(count);
    return this.#from(own, this.#kinOf(shared), words, gate, 1);
  }

  /** The words above which an item without a mark can reach a score. */
  wordsFor(least: number) {
    const without = this.of(0, 0);
    const unit = this.of(0, 1) - without;
    return unit > 0 ? Math.max(0, (least - without) / unit) : 0;
  }

  /** Shared mass is at most the need's, and the union at least that. */
  #kinOf(shared: number) {
    return this.#kinMass > 0 ? (this.#kinship * shared) / this.#kinMass : 0;
  }

  #from(own: number, kin: number, words: number, gate: number, catalogued: number) {
    return (this.#tags * (own + kin) + this.#words * words) * gate * (1 + this.#catalogue * catalogued);
  }
}
