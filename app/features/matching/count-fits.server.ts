import { assess, type Claim, fitOf } from "#app/domain/matching/assess.ts";
import { weights } from "#app/domain/matching/weights.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { listOpenNeeds } from "./fit-product.server.ts";

/** How many open scenarios each product covers all musts of, by the product's id. One round trip. */
export async function countFits(ctx: UseCaseContext, products: ReadonlyMap<string, readonly Claim[]>, now: Date): Promise<Map<string, number>> {
  const open = products.size > 0 ? await listOpenNeeds(ctx, now) : [];
  const fits = (claims: readonly Claim[]) =>
    open.filter(({ requirements }) => fitOf(assess(ctx.reference.taxonomy, weights, requirements, claims)).fit === "fits");
  return new Map([...products].map(([id, claims]) => [id, fits(claims).length]));
}
