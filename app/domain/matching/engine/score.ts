import type { Prepared, PreparedWant } from "./prepare.ts";

/** What one product brings for a prepared need: measured by the slow reference and by the index, scored in one place. */
export interface Signals {
  /** For each requirement: worth × evidence of its best claim, 0..1. */
  strengths: ArrayLike<number>;
  /** For each requirement: how far it is covered, 0..1; of evidence only that it reaches what is asked. */
  covers: ArrayLike<number>;
  /** For each requirement: mass of its kin that the product's claims bring too. */
  kin: ArrayLike<number>;
  /** Mass of all kin of the product's claims. */
  kinMass: number;
  /** Tag score borrowed from the nearest tagged items, where the product has no tags of its own. */
  borrowed: number | null;
  /** Share of the greatest text score that a product could have, 0..1. */
  text: number;
  /** Nearness in the latent space, 0..1; 0 outside the window. */
  latent: number;
  catalogued: boolean;
}

/** The parts of a score, in its units: they sum to `total`. */
export interface Score {
  /** For each requirement: what its best claim brings, and what the kinship of the two tag sets brings for it. */
  wants: { own: number; kin: number }[];
  /** Brought by the nearest tagged items (推断). */
  borrowed: number;
  text: number;
  latent: number;
  /** What uncovered musts take away, ≤ 0. */
  mustDeduction: number;
  /** 目录优先, ≥ 0. */
  catalogue: number;
  total: number;
  /** T: the tag score by itself, 0..1; means the same for every need. */
  tagScore: number;
}

/** A score as far as it goes without 语义相近: what stands before the must gate, and what the gate leaves of it. */
export interface Base {
  positive: number;
  gate: number;
  catalogued: boolean;
}

/**
 * The one definition of the score. T = Σ share·((1−h)·strength) + h·kinship, kinship = shared mass / mass of both (simGIC);
 * S = (1−b)·(a·T + (1−a)·X) + b·L, less the must gate Π (ε + (1−ε)·cover), plus the catalogue's share.
 */
export function scoreOf(prepared: Prepared, signals: Signals): Score {
  const wants: Score["wants"] = [];
  const { tagScore, sum } = tagsOf(prepared, signals, wants);
  const text = textOf(prepared, signals);
  const near = prepared.latent * signals.latent;
  const closed = close(prepared, sum + text + near, gateOf(prepared, signals.covers), signals.catalogued);
  const borrowed = signals.borrowed === null ? 0 : outerOf(prepared) * signals.borrowed;
  return { wants, borrowed, text, latent: near, ...closed, tagScore };
}

/** The same in two steps, where only the total is asked for and nearness of few: without it, and then with it. */
export const baseOf = (prepared: Prepared, signals: Signals): Base => ({
  positive: tagsOf(prepared, signals, null).sum + textOf(prepared, signals),
  gate: gateOf(prepared, signals.covers),
  catalogued: signals.catalogued,
});
export const totalOf = (prepared: Prepared, { positive, gate, catalogued }: Base, nearness: number) =>
  close(prepared, positive + prepared.latent * nearness, gate, catalogued).total;

const outerOf = ({ latent, tags }: Prepared) => (1 - latent) * tags;
const textOf = ({ latent, tags }: Prepared, { text }: Signals) => (1 - latent) * (1 - tags) * text;

/** T, and what it brings to the score; `parts` takes up what each requirement does. */
export function tagsOf(prepared: Prepared, signals: Signals, parts: Score["wants"] | null) {
  const { wants, kinship } = prepared;
  const outer = outerOf(prepared);
  const union = unionOf(prepared, signals);
  let tagScore = signals.borrowed ?? 0;
  let sum = outer * tagScore;
  for (let i = 0; i < wants.length; i++) {
    const counts = signals.borrowed === null;
    const own = counts ? (1 - kinship) * (wants[i] as PreparedWant).share * (signals.strengths[i] as number) : 0;
    const kin = counts && union > 0 ? (kinship * (signals.kin[i] as number)) / union : 0;
    tagScore += own + kin;
    sum += outer * own + outer * kin;
    parts?.push({ own: outer * own, kin: outer * kin });
  }
  return { tagScore, sum };
}

/** What the gate takes away from the sum of the parts, and what the catalogue adds. */
function close({ query, weights }: Prepared, positive: number, gate: number, catalogued: boolean) {
  const mustDeduction = positive * (gate - 1);
  const catalogue = catalogued && query.catalogue ? weights.catalogue * (positive + mustDeduction) : 0;
  return { mustDeduction, catalogue, total: positive + mustDeduction + catalogue };
}

/** Mass of the need's and the product's kin together, what they share counted once. */
function unionOf({ kinMass }: Prepared, signals: Signals) {
  let shared = 0;
  for (let i = 0; i < signals.kin.length; i++) shared += signals.kin[i] as number;
  return kinMass + signals.kinMass - shared;
}

/** Π over musts of ε + (1−ε)·cover: 1 where all are covered, ε for each that nothing answers. */
function gateOf({ wants, weights }: Prepared, covers: ArrayLike<number>) {
  let gate = 1;
  for (let i = 0; i < wants.length; i++) {
    if ((wants[i] as PreparedWant).must) gate *= weights.uncoveredMust + (1 - weights.uncoveredMust) * (covers[i] as number);
  }
  return gate;
}
