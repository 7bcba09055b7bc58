import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { isStatutory, type Regime } from "#app/domain/scenario/regime.ts";
import { type Answer, assess, type Claim, fitOf, type Requirement } from "./assess.ts";
import { informationOf, type Statistics } from "./statistics.ts";
import { tieDigest } from "./tie.ts";
import { weights as defaultWeights, type Weights } from "./weights.ts";

export interface Need {
  number: string;
  regime: Regime;
  requirements: readonly Requirement[];
}

export interface Candidate {
  number: string;
  claims: readonly Claim[];
  /** Whether a valid entry of the innovation catalogue stands for it on the day. */
  catalogued: boolean;
}

/** One requirement's part of the score. */
export interface Part extends Answer {
  /** Weight of the requirement among all, 0..1: importance × information, normalised. */
  weight: number;
  /** weight × strength. */
  contribution: number;
}

export interface Ranked {
  number: string;
  /** 1 is first. */
  place: number;
  parts: Part[];
  /** Sum of the parts, 0..1; means the same for every scenario. */
  tagScore: number;
  /** What uncovered musts take away, ≤ 0. */
  mustDeduction: number;
  /** 目录优先, ≥ 0; 0 under statutory regimes. */
  catalogueAddend: number;
  /** tagScore + mustDeduction + catalogueAddend. */
  score: number;
  catalogued: boolean;
  fit: "fits" | "nearly" | "no";
  musts: number;
  mustsCovered: number;
}

export interface RankInput {
  taxonomy: Taxonomy;
  statistics: Statistics;
  weights?: Weights;
}

/**
 * Ranks candidates for a need: T = Σ w·IC·s·e / Σ w·IC over the requirements, one named deduction for uncovered musts, one bounded
 * addend for the catalogue where the regime allows it. Products that answer no requirement at all are left out. Pure: the same input
 * gives the same order, whatever the order it came in.
 */
export function rank(need: Need, candidates: readonly Candidate[], { taxonomy, statistics, weights = defaultWeights }: RankInput): Ranked[] {
  const shares = sharesOf(need.requirements, statistics, weights);
  const ranked = candidates
    .map((candidate) => score(need, candidate, shares, taxonomy, weights))
    .filter(({ tagScore }) => tagScore > 0)
    .map((row) => ({ row, tie: tieDigest(need.number, row.number) }))
    .sort((a, b) => b.row.score - a.row.score || a.tie - b.tie || (a.row.number < b.row.number ? -1 : 1));
  return ranked.map(({ row }, i) => ({ ...row, place: i + 1 }));
}

function sharesOf(requirements: readonly Requirement[], statistics: Statistics, weights: Weights) {
  const raw = requirements.map(({ capability, importance }) => weights.importance[importance] * informationOf(statistics, capability));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => (total > 0 ? value / total : 0));
}

function score(need: Need, candidate: Candidate, shares: readonly number[], taxonomy: Taxonomy, weights: Weights): Omit<Ranked, "place"> {
  const answers = assess(taxonomy, weights, need.requirements, candidate.claims);
  const parts = answers.map((answer, i) => ({ ...answer, weight: shares[i] ?? 0, contribution: (shares[i] ?? 0) * answer.strength }));
  const tagScore = parts.reduce((sum, { contribution }) => sum + contribution, 0);
  const gate = answers
    .filter(({ requirement }) => requirement.importance === "must")
    .reduce((left, { similarity }) => left * (weights.uncoveredMust + (1 - weights.uncoveredMust) * similarity), 1);
  const mustDeduction = gate === 1 ? 0 : -tagScore * (1 - gate);
  const catalogueAddend = candidate.catalogued && !isStatutory(need.regime) ? weights.catalogue * (tagScore + mustDeduction) : 0;
  return {
    number: candidate.number,
    parts,
    tagScore,
    mustDeduction,
    catalogueAddend,
    score: tagScore + mustDeduction + catalogueAddend,
    catalogued: candidate.catalogued,
    ...fitOf(answers),
  };
}
