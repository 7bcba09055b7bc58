import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { assess, type Claim, fitOf, type Requirement } from "./assess.ts";
import { type CoverageCount, countCoverage } from "./coverage.ts";

/** What a drafter should know of the products there are. */
export interface DraftField extends CoverageCount {
  /** How many would cover all other musts, in the requirements' order; null for what is no must. */
  without: (number | null)[];
}

/** Draft → field: how many products still cover all musts, and how many would if a must were none. */
export function countDraftField(taxonomy: Taxonomy, requirements: readonly Requirement[], products: readonly (readonly Claim[])[]): DraftField {
  const answered = products.map((claims) => assess(taxonomy, requirements, claims));
  const fittingWithout = (dropped: number) => answered.filter((answers) => fitOf(answers.filter((_, i) => i !== dropped)).fit === "fits").length;
  return {
    ...countCoverage(taxonomy, requirements, products),
    without: requirements.map(({ importance }, i) => (importance === "must" ? fittingWithout(i) : null)),
  };
}
