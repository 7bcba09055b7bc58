import type { Prepared } from "../prepare.ts";
import type { Bearings } from "./bearings.ts";
import { creditsOf, type GroupCredits, type KinCredit, type Losses, lossesOf, perCredit, type WantCredits } from "./credits.ts";
import { groupBits, groups, type Marking } from "./marking.ts";

/**
 * Parts of a score, by group and set of its marks: of each set all together, as they are asked for together, and a group's behind those of the group before.
 * Each part once never less than the truth, and once never more.
 */
export interface CeilingTables {
  parts: Float64Array;
  /** Where they hold. */
  known: Uint8Array;
}

/** Where the parts of a set stand: own strengths in the tag score, 0..1; mass of the need's kin that is brought; of the must gate the group's musts' part. */
export const part = { own: 0, shared: 1, gate: 2, ownLeast: 3, sharedLeast: 4, gateLeast: 5 } as const;
/** From one set to the next, a power of 2: as wide as what a processor fetches at once. */
export const partBits = 3;

const size = groups << groupBits;

/** One need's after another's. */
export const createCeilingTables = (): CeilingTables => ({ parts: new Float64Array(size << partBits), known: new Uint8Array(size) });

/**
 * What can be behind the score of an item that bears just these marks, part by part. Worked out for a set of marks of a group when the first
 * item bears it: of the many sets, few occur.
 */
export class Ceilings {
  readonly tables: CeilingTables;
  readonly #groups: readonly GroupCredits[];
  readonly #losses: Losses;
  #lateAreSet = false;

  /** Nobody else may use the tables meanwhile. */
  constructor(prepared: Prepared, bearings: Bearings, marking: Marking, tables: CeilingTables) {
    this.tables = tables;
    tables.known.fill(0);
    this.#groups = marking.groups.map((group) => creditsOf(prepared, bearings, group));
    this.#losses = lossesOf(prepared, bearings, marking);
  }

  /** From now on the late marks tell: before, every item may have them all. */
  setLate() {
    this.#lateAreSet = true;
    this.tables.known.fill(0);
  }

  /** Where the parts of a set of a group's marks begin. */
  of(at: number) {
    if (this.tables.known[at] === 0) this.#reach(at);
    return at << partBits;
  }

  /** The most of whoever lacks at least so many of the marked musts, whichever they are: each part as if the cheapest were lacking. */
  lacking(count: number) {
    const [all, losses] = [{ own: 0, shared: 0, gate: 1 }, this.#losses];
    for (const { wants, kin } of this.#groups) {
      for (const { credits, bare } of wants) {
        let [own, gate] = [0, bare];
        for (let c = 0; c < credits.length; c += perCredit) {
          own = Math.max(own, credits[c + 1] as number);
          gate = Math.max(gate, credits[c + 3] as number);
        }
        all.own += own;
        all.gate *= gate;
      }
      for (const { mass } of kin) all.shared += mass;
    }
    for (let i = 0; i < count; i++) {
      all.own -= losses.own[i] as number;
      all.shared -= losses.shared[i] as number;
      all.gate /= losses.gate[i] as number;
    }
    return all;
  }

  #reach(at: number) {
    const { parts, known } = this.tables;
    const { wants, kin, late } = this.#groups[at >>> groupBits] as GroupCredits;
    const able = this.#lateAreSet ? at : at | late;
    let own = 0;
    let gate = 1;
    let ownLeast = 0;
    let gateLeast = 1;
    for (let want = 0; want < wants.length; want++) {
      const { credits, bare } = wants[want] as WantCredits;
      let ownBest = 0;
      let gateBest = bare;
      let ownSure = 0;
      let gateSure = bare;
      for (let c = 0; c < credits.length; c += perCredit) {
        const mark = credits[c] as number;
        if ((able & mark) === 0) continue;
        ownBest = Math.max(ownBest, credits[c + 1] as number);
        gateBest = Math.max(gateBest, credits[c + 3] as number);
        if ((at & mark) === 0) continue;
        ownSure = Math.max(ownSure, credits[c + 2] as number);
        gateSure = Math.max(gateSure, credits[c + 4] as number);
      }
      own += ownBest;
      gate *= gateBest;
      ownLeast += ownSure;
      gateLeast *= gateSure;
    }
    let shared = 0;
    let sharedLeast = 0;
    for (let i = 0; i < kin.length; i++) {
      const { mass, can, does } = kin[i] as KinCredit;
      if (can & able) shared += mass;
      if (does & at) sharedLeast += mass;
    }
    const to = at << partBits;
    parts[to + part.own] = own;
    parts[to + part.shared] = shared;
    parts[to + part.gate] = gate;
    parts[to + part.ownLeast] = ownLeast;
    parts[to + part.sharedLeast] = sharedLeast;
    parts[to + part.gateLeast] = gateLeast;
    known[at] = 1;
  }
}
