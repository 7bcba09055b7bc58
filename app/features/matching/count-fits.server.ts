import { assess, type Claim, fitOf } from "#app/domain/matching/assess.ts";
import { weights } from "#app/domain/matching/weights.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { listOpenNeeds } from "./fit-product.server.ts";

export interface FitCount {
  /** Open scenarios whose musts it covers all of, and those it lacks one of. */
  fits: number;
  nearly: number;
}

/** What each product could answer, by the product's id. One round trip. */
export async function countFits(ctx: UseCaseContext, products: ReadonlyMap<string, readonly Claim[]>, now: Date): Promise<Map<string, FitCount>> {
  const open = products.size > 0 ? await listOpenNeeds(ctx, now) : [];
  const count = (claims: readonly Claim[]): FitCount => {
    const found = open.map(({ requirements }) => fitOf(assess(ctx.reference.taxonomy, weights, requirements, claims)).fit);
    return { fits: found.filter((fit) => fit === "fits").length, nearly: found.filter((fit) => fit === "nearly").length };
  };
  return new Map([...products].map(([id, claims]) => [id, count(claims)]));
}
