import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { kinOf } from "../kin.ts";
import type { Prepared } from "../prepare.ts";
import type { Lexicon } from "./segment.ts";

/** A must's part of the gate in whole steps, so that one table holds the gate for any sum of them. */
export const gateSteps = 16;
/** Musts whose steps are counted, so that their sum fits one byte; further ones count as covered, which is no less than the truth. */
const countedMusts = 15;

/** One capability's postings, read for one requirement. */
export interface Reading {
  capability: number;
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
}

/** A prepared need in the index's numbers. */
export interface Plan {
  /** For each requirement what is read, that which covers most first. */
  readings: Reading[][];
  /** The readings of the musts that are counted. */
  mustReadings: Reading[][];
  /** For each requirement the mass of all its kin: what brings one of them is among its readings. */
  kinMasses: number[];
  /** By capability. */
  sayings: (Saying[] | undefined)[];
  /** By capability: which kin of the need a claim of it brings, numbered from 0. */
  kinBrought: (number[] | undefined)[];
  /** For each requirement, its kin with their masses. */
  kinWanted: { kin: number; mass: number }[][];
  /** How many different kin the need has. */
  kinCount: number;
  terms: { term: number; share: number }[];
  /** The must gate by steps opened, never less than the true one. */
  gates: Float64Array;
}

export function planQuery(prepared: Prepared, hierarchy: Hierarchy, { capabilities, terms }: Lexicon): Plan {
  const sayings: Plan["sayings"] = [];
  const readings = prepared.wants.map(({ must, share, relatives }, want) => {
    const read = [...relatives].flatMap(([slug, { worth, cover }]) => {
      const capability = capabilities.known(slug);
      if (capability === undefined) return [];
      sayings[capability] = [...(sayings[capability] ?? []), { want, worth, cover }];
      return [{ capability, cover, own: (1 - prepared.kinship) * share * worth, gate: must ? stepsOf(cover, prepared.weights.uncoveredMust) : 0 }];
    });
    return read.sort((a, b) => b.cover - a.cover);
  });
  const kinBrought: Plan["kinBrought"] = [];
  const kin = kinOfWants(prepared, hierarchy);
  const numbers = new Map([...kin.keys()].map((slug, number) => [slug, number]));
  for (const [number, bearers] of [...kin.values()].entries()) {
    for (const bearer of bearers) {
      const capability = capabilities.known(bearer);
      if (capability === undefined) continue;
      kinBrought[capability] = [...(kinBrought[capability] ?? []), number];
    }
  }
  return {
    readings,
    mustReadings: readings.filter((_, want) => prepared.wants[want]?.must).slice(0, countedMusts),
    kinMasses: prepared.wants.map((want) => (prepared.kinship > 0 ? want.kin.reduce((sum, { mass }) => sum + mass, 0) : 0)),
    sayings,
    kinBrought,
    kinWanted: prepared.wants.map((want) => want.kin.map(({ capability, mass }) => ({ kin: numbers.get(capability) ?? 0, mass }))),
    kinCount: kin.size,
    // a term that no item holds has no number; its share stays in the whole
    terms: prepared.terms.flatMap(({ term, share }) => (terms.known(term) === undefined ? [] : [{ term: terms.known(term) as number, share }])),
    gates: gatesFor(prepared),
  };
}

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

function gatesFor({ wants, weights }: Prepared) {
  const musts = Math.min(countedMusts, wants.filter(({ must }) => must).length);
  return Float64Array.from({ length: musts * gateSteps + 1 }, (_, opened) => weights.uncoveredMust ** (musts - opened / gateSteps));
}
