import { assessor, type Claim, fitOf } from "#app/domain/matching/assess.ts";
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
  const asked = open.map(({ requirements }) => assessor(ctx.reference.taxonomy, requirements));
  const count = (claims: readonly Claim[]): FitCount => {
    const found = asked.map((assessed) => fitOf(assessed(claims)).fit);
    return { fits: found.filter((fit) => fit === "fits").length, nearly: found.filter((fit) => fit === "nearly").length };
  };
  return new Map([...products].map(([id, claims]) => [id, count(claims)]));
}
