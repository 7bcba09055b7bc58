import type { Prepared } from "../prepare.ts";
import { saturationSteps } from "../text/saturation.ts";
import { type Ceilings, part } from "./ceilings.ts";
import { MarkSets, type MarkSetTables } from "./mark-sets.ts";

/** Bounds of scores without 语义相近: never less than the truth, or never more. Words are text scores × 255; marks are told by `set`. */
export class Bounds {
  readonly #ceilings: Ceilings;
  readonly #sets: MarkSets;
  readonly #kinMass: number;
  readonly #kinship: number;
  /** What the need's kin bring to the kinship of an item that has no others. */
  readonly #kinshipPerMass: number;
  /** Units of the parts in a score: of the tag score, of words, what a catalogue entry adds to 1, and what it makes of 1. */
  readonly #tags: number;
  readonly #words: number;
  readonly #catalogue: number;
  readonly #listed: number;

  constructor({ kinMass, kinship, latent, tags, query, weights }: Prepared, ceilings: Ceilings, tables: MarkSetTables) {
    this.#ceilings = ceilings;
    this.#sets = new MarkSets(ceilings, tables);
    this.#kinMass = kinMass;
    this.#kinship = kinship;
    this.#kinshipPerMass = kinMass > 0 ? kinship / kinMass : 0;
    this.#tags = (1 - latent) * tags;
    this.#words = ((1 - latent) * (1 - tags)) / saturationSteps;
    this.#catalogue = query.catalogue ? Math.max(0, weights.catalogue) : 0;
    this.#listed = 1 + this.#catalogue;
  }

  /** From now on the late marks tell. */
  setLate() {
    this.#ceilings.setLate();
    this.#sets.forget();
  }

  /** A set of marks, as the bounds are asked by it; good until the next. */
  set(marks: number) {
    return this.#sets.of(marks);
  }

  /** The most that marks and words let an item score: quickly, as it is asked of very many. */
  loosely(set: number, words: number) {
    const { parts } = this.#sets;
    const tags = (parts[set + part.own] as number) + this.#kinshipPerMass * (parts[set + part.shared] as number);
    return (this.#tags * tags + this.#words * words) * (parts[set + part.gate] as number) * this.#listed;
  }

  /** The same, closer: where the mass of all the item's kin is at least this, and by whether it stands in the catalogue. */
  closely(set: number, words: number, itemMass: number, catalogued: number) {
    return this.#by(set + part.own, words, itemMass) * (1 + this.#catalogue * catalogued);
  }

  /** The least, where the mass of all the item's kin is at most this. */
  least(set: number, words: number, itemMass: number) {
    return this.#by(set + part.ownLeast, words, itemMass);
  }

  /** The most that an item can score which lacks at least so many of the marked musts, by its words. */
  lacking(count: number): (words: number) => number {
    const { own, shared, gate } = this.#ceilings.lacking(count);
    return (words) => this.#from(own, shared, words, gate, 0) * this.#listed;
  }

  /** The most that an item without a mark can score. */
  markless(words: number) {
    return this.loosely(this.set(0), words);
  }

  /** The words above which such an item can reach a score. */
  wordsFor(least: number) {
    const without = this.markless(0);
    const unit = this.markless(1) - without;
    return unit > 0 ? Math.max(0, (least - without) / unit) : 0;
  }

  #by(first: number, words: number, itemMass: number) {
    const { parts } = this.#sets;
    return this.#from(parts[first] as number, parts[first + part.shared] as number, words, parts[first + part.gate] as number, itemMass);
  }

  /** What is shared is of the item's mass too. */
  #from(own: number, shared: number, words: number, gate: number, itemMass: number) {
    const union = this.#kinMass + Math.max(0, itemMass - shared);
    const kin = union > 0 ? (this.#kinship * shared) / union : 0;
    return (this.#tags * (own + kin) + this.#words * words) * gate;
  }
}
