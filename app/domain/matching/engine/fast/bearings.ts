import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { isRoot } from "../kin.ts";
import type { Prepared } from "../prepare.ts";
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

interface Bearing {
  sayings: { want: number; worth: number; cover: number; demand: number; short: number }[];
  brings: number[];
}

export function bearingsOf(prepared: Prepared, hierarchy: Hierarchy, capabilities: Names): Bearings {
  const places = new Uint16Array(capabilities.size);
  const bearing: number[] = [];
  const held: Bearing[] = [];
  const bearingOf = (slug: string) => {
    const capability = capabilities.known(slug);
    if (capability === undefined) return null;
    if (places[capability] === 0) {
      places[capability] = held.push({ sayings: [], brings: [] });
      bearing.push(capability);
    }
    return held[(places[capability] as number) - 1] as Bearing;
  };
  for (const [want, { relatives, demand }] of prepared.wants.entries()) {
    for (const [slug, { worth, cover }] of relatives)
      bearingOf(slug)?.sayings.push({ want, worth, cover, demand, short: prepared.weights.shortEvidence * cover });
  }
  const kin = [...new Set(prepared.wants.flatMap((want) => want.kin.map(({ capability }) => capability)))];
  for (const [number, slug] of kin.entries()) for (const bringer of bringersOf(hierarchy, slug)) bearingOf(bringer)?.brings.push(number);
  const sayings = held.flatMap((bearing) => bearing.sayings);
  const wanted = prepared.wants.flatMap((want) => want.kin);
  const numbers = new Map(kin.map((slug, number) => [slug, number]));
  return {
    places,
    capabilities: bearing,
    sayings: startsOf(held.map((bearing) => bearing.sayings.length)),
    want: Uint16Array.from(sayings, ({ want }) => want),
    worth: Float64Array.from(sayings, ({ worth }) => worth),
    cover: Float64Array.from(sayings, ({ cover }) => cover),
    demand: Float64Array.from(sayings, ({ demand }) => demand),
    short: Float64Array.from(sayings, ({ short }) => short),
    brings: startsOf(held.map((bearing) => bearing.brings.length)),
    brought: Uint16Array.from(held.flatMap((bearing) => bearing.brings)),
    kinds: kin.length,
    wanted: startsOf(prepared.wants.map((want) => want.kin.length)),
    wantedKin: Uint16Array.from(wanted, ({ capability }) => numbers.get(capability) ?? 0),
    wantedMass: Float64Array.from(wanted, ({ mass }) => mass),
  };
}

/** The capabilities whose claims bring a concept, as `kinOf` has it. */
const bringersOf = (hierarchy: Hierarchy, slug: string) => (isRoot(hierarchy, slug) ? [slug] : [slug, ...hierarchy.narrower(slug)]);

function startsOf(lengths: readonly number[]) {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}
