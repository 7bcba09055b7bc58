import { eq } from "drizzle-orm";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims } from "#db/schema/index.ts";
import { type FoundProduct, findProduct } from "./find-product.server.ts";

export interface FoundClaim {
  product: FoundProduct;
  claim: FoundProduct["claims"][number];
}

/** A claim with its product, for the members of its vendor; for anybody else it is not there. */
export async function findClaim(ctx: UseCaseContext, id: string): Promise<Result<FoundClaim, NotFound>> {
  const [place] = await ctx.db.select({ productId: claims.productId }).from(claims).where(eq(claims.id, id));
  const found = place && (await findProduct(ctx, { id: place.productId }));
  if (!found?.ok || !belongsTo(ctx.actor, found.value.organisationId)) return notFound;
  const claim = found.value.claims.find((one) => one.id === id);
  return claim ? ok({ product: found.value, claim }) : notFound;
}
