import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";

/** Names the definition of the score; it changes whenever the same input could rank otherwise. */
export const engineVersion = "5";

/**
 * Every number that the score depends on, one set for every kind of need. Chosen by measurement on labelled sets, at the middle of a
 * broad plateau each (`npm run evaluate`).
 */
export const engineWeights = {
  /** What a requirement weighs beside the others, times the information of its capability. */
  importance: { must: 1, should: 0.7, could: 0.4 } satisfies Record<Importance, number>,
  /** Evidence factor of a claim. Nobody has calibration data, so it is mild, and evidence is first of all shown. */
  evidence: { "self-declared": 0.85, documented: 0.9, tested: 0.95, deployed: 1 } satisfies Record<EvidenceLevel, number>,
  /** What a claim says about a requirement, by relation: exact ≫ narrower > broader (per step) > sibling. Generous credit loses. */
  worth: { same: 1, narrower: 0.8, broader: 0.2, sibling: 0.04 },
  /** Share of kinship (how alike the two tag sets are as wholes) in the tag score, for a need with many tags; with one tag it is 0. */
  kinship: 0.4,
  /** Share of tags against text, where a need has both. */
  tags: 0.5,
  /**
   * Most that 语义相近 may make up of a score, and the length of a need at which it makes up half of that: b = most · n² / (n² + half²). It goes
   * by pairs of terms, for what keeps company is learned from pairs: a keyword keeps its exact order.
   */
  latent: { most: 0.3, half: 16, termsPerTag: 5 },
  /** How many of the best by tags and text are looked at for 语义相近. */
  window: 256,
  /** Most grams of a need that count, the most informative first. */
  grams: 48,
  /** BM25F: term saturation, field weights and length normalisation. */
  text: { k1: 1.2, title: { weight: 2, b: 0.5 }, body: { weight: 1, b: 0.75 }, queryTitle: 2 },
  /** Nearest tagged items that an item without tags borrows its tag score from, where at least `tagged` of all items carry tags. */
  neighbours: { most: 5, tagged: 0.5 },
  /** What is left of the score for each must that nothing answers: a soft gate, so that a near miss is still to be seen. */
  uncoveredMust: 0.2,
  /** How far a claim covers that would cover whole, were its evidence not short of what is asked. */
  shortEvidence: 0.5,
  /** 目录优先: what a valid catalogue entry adds, as a share of the score it would have without; `market` and `challenge` only. */
  catalogue: 0.05,
};
export type EngineWeights = typeof engineWeights;
