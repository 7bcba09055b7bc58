import type { EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { Importance } from "#app/domain/scenario/scenario.ts";

/** Names the definition of the score; it changes whenever the same input could rank otherwise. */
export const engineVersion = "1";

/** Every number that the score depends on. Nobody has calibration data, so evidence counts mildly and is first of all shown. */
export const weights = {
  importance: { must: 1, should: 0.7, could: 0.4 } satisfies Record<Importance, number>,
  evidence: { "self-declared": 0.85, documented: 0.9, tested: 0.95, deployed: 1 } satisfies Record<EvidenceLevel, number>,
  /** What is left of the score for each must that nothing answers: a soft gate, so that a near miss is still to be seen. */
  uncoveredMust: 0.2,
  /** 目录优先: what a valid catalogue entry adds, as a share of the score it would have without; `market` and `challenge` only. */
  catalogue: 0.05,
};
export type Weights = typeof weights;
