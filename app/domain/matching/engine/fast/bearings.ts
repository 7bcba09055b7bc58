import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { isRoot } from "../kin.ts";
import type { Prepared, PreparedWant } from "../prepare.ts";
import type { Relative } from "../relatives.ts";
import type { Names } from "./names.ts";

/**
 * What a claim of each capability says about a need, in flat arrays: it is looked up for every claim of every item that is scored.
 * A capability that bears on the need has a place p from 1 on; what it says stands at sayings[p−1]..[p], the kin that it brings at brings[p−1]..[p].
 */
export interface Bearings {
  /** By capability: its place, 0 where a claim of it says nothing; and the other way round, from place 1 on. */
  places: Uint16Array;
  capabilities: number[];
  sayings: Uint32Array;
  /** By saying: the requirement, what the claim is worth, how far it covers, the strength from which on it does, and how far below that. */
  want: Uint16Array;
  worth: Float64Array;
  cover: Float64Array;
  demand: Float64Array;
  short: Float64Array;
  brings: Uint32Array;
  /** Kin of the need, numbered from 0. */
  brought: Uint16Array;
  /** How many they are. */
  kinds: number;
  /** For requirement w its kin with their masses, at wanted[w]..[w+1]. */
  wanted: Uint32Array;
  wantedKin: Uint16Array;
  wantedMass: Float64Array;
}

/** What a claim of one capability says to requirements, and the kin that it brings. */
interface Bearing {
  sayings: { want: number; relative: Relative }[];
  brings: number[];
}

export function bearingsOf({ wants, weights }: Prepared, hierarchy: Hierarchy, known: Names): Bearings {
  const places = new Uint16Array(known.size);
  const capabilities: number[] = [];
  const held: Bearing[] = [];
  const bearingOf = (slug: string) => {
    const capability = known.known(slug);
    if (capability === undefined) return null;
    if (places[capability] === 0) {
      places[capability] = held.push({ sayings: [], brings: [] });
      capabilities.push(capability);
    }
    return held[(places[capability] as number) - 1] as Bearing;
  };
  for (const [want, { relatives }] of wants.entries()) for (const [slug, relative] of relatives) bearingOf(slug)?.sayings.push({ want, relative });
  const numbers = new Map<string, number>();
  for (const { kin } of wants) {
    for (const { capability } of kin) {
      if (numbers.has(capability)) continue;
      for (const bringer of bringersOf(hierarchy, capability)) bearingOf(bringer)?.brings.push(numbers.size);
      numbers.set(capability, numbers.size);
    }
  }
  return { places, capabilities, ...saidBy(held, wants, weights.shortEvidence), kinds: numbers.size, ...wantedBy(wants, numbers) };
}

function saidBy(held: readonly Bearing[], wants: readonly PreparedWant[], shortEvidence: number) {
  const sayings = startsOf(held.map((bearing) => bearing.sayings.length));
  const brings = startsOf(held.map((bearing) => bearing.brings.length));
  const [said, broughtIn] = [sayings.at(-1) as number, brings.at(-1) as number];
  const want = new Uint16Array(said);
  const [worth, cover, demand, short] = [new Float64Array(said), new Float64Array(said), new Float64Array(said), new Float64Array(said)];
  const brought = new Uint16Array(broughtIn);
  let s = 0;
  for (let place = 0; place < held.length; place++) {
    const bearing = held[place] as Bearing;
    for (const saying of bearing.sayings) {
      want[s] = saying.want;
      worth[s] = saying.relative.worth;
      cover[s] = saying.relative.cover;
      demand[s] = (wants[saying.want] as PreparedWant).demand;
      short[s++] = shortEvidence * saying.relative.cover;
    }
    brought.set(bearing.brings, brings[place]);
  }
  return { sayings, want, worth, cover, demand, short, brings, brought };
}

function wantedBy(wants: readonly PreparedWant[], numbers: ReadonlyMap<string, number>) {
  const wanted = startsOf(wants.map(({ kin }) => kin.length));
  const wantedKin = new Uint16Array(wanted.at(-1) as number);
  const wantedMass = new Float64Array(wantedKin.length);
  let k = 0;
  for (const { kin } of wants) {
    for (const { capability, mass } of kin) {
      wantedKin[k] = numbers.get(capability) as number;
      wantedMass[k++] = mass;
    }
  }
  return { wanted, wantedKin, wantedMass };
}

/** The capabilities whose claims bring a concept, as `kinOf` has it. */
const bringersOf = (hierarchy: Hierarchy, slug: string) => (isRoot(hierarchy, slug) ? [slug] : [slug, ...hierarchy.narrower(slug)]);

function startsOf(lengths: readonly number[]) {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}
