import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { assessor, type Claim, fitOf, type Requirement } from "./assess.ts";

/** How many products could answer a scenario: what everybody may know of its ranking. */
export interface CoverageCount {
  /** Products that cover every must. */
  fitting: number;
  /** Products that cover each requirement, in the requirements' order. */
  byRequirement: number[];
}

export function countCoverage(taxonomy: Taxonomy, requirements: readonly Requirement[], products: readonly (readonly Claim[])[]): CoverageCount {
  const answered = products.map(assessor(taxonomy, requirements));
  return {
    fitting: answered.filter((answers) => fitOf(answers).fit === "fits").length,
    byRequirement: requirements.map((_, i) => answered.filter((answers) => answers[i]?.coverage === "covered").length),
  };
}

/** Below three a figure could point at somebody: it is said as 少于 3. */
export const smallestFigure = 3;

/** A figure as it may be told; null where it is said as 少于 3. */
export const orFew = (count: number) => (count < smallestFigure ? null : count);
