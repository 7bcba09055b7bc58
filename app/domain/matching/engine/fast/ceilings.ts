import type { Prepared, PreparedWant } from "../prepare.ts";
import { type Marking, mostMarks } from "./marking.ts";

/** What a requirement can bring that is answered so far. */
interface Credit {
  own: number;
  gate: number;
}

/** Answered whole, next to it, or else. */
type Credits = readonly [whole: Credit, near: Credit, rest: Credit];

/** By set of marks, where known. */
export interface CeilingTables {
  /** Own strengths in the tag score, 0..1. */
  own: Float64Array;
  /** Mass of the need's kin that its claims can bring. */
  shared: Float64Array;
  /** The must gate. */
  gate: Float64Array;
  /** The bound of the score without a word, and what each unit of words adds to it: `Bounds` fills them in. */
  bare: Float64Array;
  perWord: Float64Array;
  known: Uint8Array;
}

/** One need's after another's. */
export function createCeilingTables(): CeilingTables {
  const size = 2 ** mostMarks;
  return {
    own: new Float64Array(size),
    shared: new Float64Array(size),
    gate: new Float64Array(size),
    bare: new Float64Array(size),
    perWord: new Float64Array(size),
    known: new Uint8Array(size),
  };
}

/**
 * What can be behind the score of an item that bears just these marks, part by part: never less than the truth. Worked out for a set of
 * marks when the first item bears it: of the many sets, few occur.
 */
export class Ceilings {
  readonly tables: CeilingTables;
  readonly #marking: Marking;
  readonly #kinMass: number;
  /** By requirement. */
  readonly #credits: readonly Credits[];
  /** By requirement the mass of its own capability in all requirements: a claim that answers it whole brings that, no other does. */
  readonly #masses: readonly number[];

  /** Nobody else may use the tables meanwhile. */
  constructor(prepared: Prepared, marking: Marking, tables: CeilingTables) {
    this.tables = tables;
    tables.known.fill(0);
    this.#marking = marking;
    this.#kinMass = prepared.kinMass;
    this.#credits = prepared.wants.map((want, i) => creditsOf(prepared, want, marking.nearest[i] ?? []));
    this.#masses = ownMasses(prepared);
  }

  /** Makes the tables hold for this set of marks, where they do not know it. */
  reach(marks: number) {
    const tables = this.tables;
    tables.known[marks] = 1;
    const { whole, near } = this.#marking;
    let own = 0;
    let shared = this.#kinMass;
    let gate = 1;
    for (const [want, credits] of this.#credits.entries()) {
      const answered = ((whole[want] as number) & ~marks) === 0;
      const credit = credits[answered ? 0 : near[want] === null || ((near[want] as number) & marks) !== 0 ? 1 : 2];
      own += credit.own;
      gate *= credit.gate;
      if (!answered) shared -= this.#masses[want] as number;
    }
    tables.own[marks] = own;
    tables.shared[marks] = shared;
    tables.gate[marks] = gate;
  }

  /** The same for whoever lacks at least so many of the marked musts, whichever they are: each part as if the cheapest were lacking. */
  lacking(count: number) {
    const { musts } = this.#marking;
    const credits = musts.map((want) => this.#credits[want] as Credits);
    const least = (values: number[]) => values.sort((a, b) => a - b).slice(0, count);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const product = (values: number[]) => values.reduce((total, value) => total * value, 1);
    return {
      own: sum(this.#credits.map(([whole]) => whole.own)) - sum(least(credits.map(([whole, near]) => whole.own - near.own))),
      shared: this.#kinMass - sum(least(musts.map((want) => this.#masses[want] as number))),
      gate: product(this.#credits.map(([whole]) => whole.gate)) / product(least(credits.map(([whole, near]) => whole.gate / near.gate))),
    };
  }
}

function creditsOf({ kinship, weights: { uncoveredMust } }: Prepared, { share, must, relatives }: PreparedWant, nearest: readonly string[]) {
  const credit = (relative: { worth: number; cover: number }): Credit => ({
    own: (1 - kinship) * share * relative.worth,
    gate: must ? Math.max(uncoveredMust, uncoveredMust + (1 - uncoveredMust) * relative.cover) : 1,
  });
  const whole = { worth: 0, cover: 0 };
  const near = { ...whole };
  const rest = { ...whole };
  for (const [slug, { worth, cover }] of relatives) {
    const tier = cover >= 1 ? whole : nearest.includes(slug) ? near : rest;
    tier.worth = Math.max(tier.worth, worth);
    tier.cover = Math.max(tier.cover, cover);
  }
  // who is nearer may hold what is farther too
  const nearer = { worth: Math.max(near.worth, rest.worth), cover: Math.max(near.cover, rest.cover) };
  const best = { worth: Math.max(whole.worth, nearer.worth), cover: Math.max(whole.cover, nearer.cover) };
  return [credit(best), credit(nearer), credit(rest)] as const;
}

/** A capability that several requirements ask for counts with the first. */
function ownMasses({ wants }: Prepared) {
  const seen = new Set<string>();
  return wants.map(({ capability }) => {
    if (seen.has(capability)) return 0;
    seen.add(capability);
    return wants.reduce((sum, { kin }) => sum + kin.reduce((mass, one) => mass + (one.capability === capability ? one.mass : 0), 0), 0);
  });
}
