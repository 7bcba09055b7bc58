import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { kinOf } from "../kin.ts";
import type { Ground, Prepared } from "../prepare.ts";
import { numberOf } from "../text/vocabulary.ts";
import type { Names } from "./names.ts";

/** A must's part of the gate in whole steps, so that one table holds the gate for any sum of them. */
export const gateSteps = 16;
/** Musts whose steps are counted, so that their sum fits one byte; further ones count as covered, which is no less than the truth. */
const countedMusts = 15;

/** One capability's postings, read for one requirement. */
export interface Reading {
  capability: number;
  cover: number;
  /** Per unit of strength: (1−h) · share · worth. */
  own: number;
  /** Steps of the must gate that it opens. */
  gate: number;
}

/** What a claim of one capability says about one requirement. */
export interface Saying {
  want: number;
  worth: number;
  cover: number;
  /** Strength from which on a claim covers so far, and how far one below it does. */
  demand: number;
  short: number;
  /** (1−h) · share · worth. */
  own: number;
}

/** All that a claim of one capability says about a need. */
export interface Bearing {
  sayings: Saying[];
  /** Which kin of the need it brings, numbered from 0. */
  kin: number[];
}

/** A prepared need in the index's numbers. */
export interface Plan {
  /** For each requirement what is read, that which covers most first. */
  readings: Reading[][];
  /** The readings of the musts that are counted, by what they open beyond a sibling: that much is taken for granted, as the lists of siblings are long. */
  mustReadings: Reading[][];
  /** For each requirement the mass of all its kin: what brings one of them is among its readings. */
  kinMasses: number[];
  /** By capability: its place in `bearings` + 1, 0 where a claim of it says nothing about the need. */
  bears: Uint16Array;
  bearings: Bearing[];
  /** For each requirement, its kin with their masses. */
  kinWanted: { kin: number; mass: number }[][];
  /** Which requirements are musts, and what is left of a score for each that nothing answers. */
  musts: number[];
  uncoveredMust: number;
  /** For each kin of the need its mass in all requirements. */
  kinMassOf: Float64Array;
  terms: { term: number; share: number }[];
  /** The must gate by steps opened beyond what is taken for granted, never less than the true one. */
  gates: Float64Array;
}

export function planQuery(prepared: Prepared, { hierarchy, corpus }: Ground, capabilities: Names): Plan {
  const bears = new Uint16Array(capabilities.size);
  const bearings: Bearing[] = [];
  const bearingOf = (capability: number) => {
    if (bears[capability] === 0) bears[capability] = bearings.push({ sayings: [], kin: [] });
    return bearings[(bears[capability] as number) - 1] as Bearing;
  };
  const readings = prepared.wants.map(({ must, share, demand, relatives }, want) => {
    const read: Reading[] = [];
    for (const [slug, { worth, cover }] of relatives) {
      const capability = capabilities.known(slug);
      if (capability === undefined) continue;
      const own = (1 - prepared.kinship) * share * worth;
      bearingOf(capability).sayings.push({ want, worth, cover, demand, short: prepared.weights.shortEvidence * cover, own });
      read.push({ capability, cover, own, gate: must ? stepsOf(cover, prepared.weights.uncoveredMust) : 0 });
    }
    return read.sort((a, b) => b.cover - a.cover);
  });
  const kin = kinOfWants(prepared, hierarchy);
  const numbers = new Map([...kin.keys()].map((slug, number) => [slug, number]));
  for (const [number, bearers] of [...kin.values()].entries()) {
    for (const bearer of bearers) {
      const capability = capabilities.known(bearer);
      if (capability !== undefined) bearingOf(capability).kin.push(number);
    }
  }
  const musts = readings.filter((_, want) => prepared.wants[want]?.must).slice(0, countedMusts);
  const sibling = stepsOf(prepared.weights.worth.sibling, prepared.weights.uncoveredMust);
  const granted = musts.map((read) => Math.min(sibling, read.at(-1)?.gate ?? 0));
  return {
    readings,
    mustReadings: musts.map((read, must) => read.map((reading) => ({ ...reading, gate: reading.gate - (granted[must] ?? 0) })).filter(({ gate }) => gate > 0)),
    kinMasses: prepared.wants.map((want) => (prepared.kinship > 0 ? want.kin.reduce((sum, { mass }) => sum + mass, 0) : 0)),
    bears,
    bearings,
    kinWanted: prepared.wants.map((want) => want.kin.map(({ capability, mass }) => ({ kin: numbers.get(capability) ?? 0, mass }))),
    musts: prepared.wants.flatMap(({ must }, want) => (must ? [want] : [])),
    uncoveredMust: prepared.weights.uncoveredMust,
    kinMassOf: Float64Array.from(kin.keys(), (slug) => (prepared.kinship > 0 ? massIn(prepared, slug) : 0)),
    terms: prepared.terms.map(({ term, share }) => ({ term: numberOf(corpus.vocabulary, term), share })),
    gates: gatesFor(prepared, granted),
  };
}

const massIn = ({ wants }: Prepared, slug: string) =>
  wants.reduce((sum, { kin }) => sum + kin.reduce((mass, one) => mass + (one.capability === slug ? one.mass : 0), 0), 0);

/** All kin of the need, each with the capabilities whose claim brings it. */
function kinOfWants({ wants }: Prepared, hierarchy: Hierarchy) {
  const kin = new Set(wants.flatMap((want) => want.kin.map(({ capability }) => capability)));
  return new Map([...kin].map((slug) => [slug, [slug, ...hierarchy.narrower(slug).filter((narrower) => kinOf(hierarchy, narrower).includes(slug))]] as const));
}

/** How far a cover opens a must's gate, on a logarithmic scale from ε (0) to 1 (gateSteps), rounded up. */
function stepsOf(cover: number, uncovered: number) {
  if (cover <= 0 || uncovered >= 1) return 0;
  if (uncovered <= 0) return gateSteps;
  return Math.ceil((gateSteps * Math.log((uncovered + (1 - uncovered) * cover) / uncovered)) / Math.log(1 / uncovered));
}

function gatesFor({ weights }: Prepared, granted: readonly number[]) {
  const given = granted.reduce((sum, steps) => sum + steps, 0);
  const shut = granted.length * gateSteps - given;
  return Float64Array.from({ length: shut + 1 }, (_, opened) => weights.uncoveredMust ** ((shut - opened) / gateSteps));
}
