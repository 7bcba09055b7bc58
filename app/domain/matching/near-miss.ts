import type { Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { type Answer, assessor, type Claim, fitOf, type Requirement } from "./assess.ts";

/** A must that one product lacks, alone, for one scenario. */
export interface NearMiss<Scenario, Product> {
  capability: string;
  scenario: Scenario;
  product: Product;
  /** What it has to say about the must: a relative, too little evidence, or nothing. */
  answer: Answer;
}

/** Every pair of a scenario and a product that lacks one must of it. */
export function listNearMisses<Scenario extends { requirements: readonly Requirement[] }, Product extends { claims: readonly Claim[] }>(
  taxonomy: Taxonomy,
  scenarios: readonly Scenario[],
  products: readonly Product[],
): NearMiss<Scenario, Product>[] {
  return scenarios.flatMap((scenario) => {
    const assessed = assessor(taxonomy, scenario.requirements);
    return products.flatMap((product) => {
      const answers = assessed(product.claims);
      if (fitOf(answers).fit !== "nearly") return [];
      const answer = answers.find(({ requirement, coverage }) => requirement.importance === "must" && coverage !== "covered");
      return answer ? [{ capability: answer.requirement.capability, scenario, product, answer }] : [];
    });
  });
}
