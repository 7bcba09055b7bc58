import { and, count, countDistinct, desc, eq, ne } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, products } from "#db/schema/index.ts";

export interface MyProduct {
  id: string;
  number: string | null;
  name: string;
  status: ProductStatus;
  version: number;
  claims: number;
  /** Requests for confirmation that wait. */
  waiting: number;
  updatedAt: Date;
}

/** The house's products, whatever their status but discarded, the last changed first. */
export async function listMyProducts(ctx: UseCaseContext): Promise<MyProduct[]> {
  const own = organisationOf(ctx.actor);
  if (own === null) return [];
  return await ctx.db
    .select({
      id: products.id,
      number: products.number,
      name: products.name,
      status: products.status,
      version: products.version,
      claims: countDistinct(claims.id),
      // a claim has one request that waits, at most
      waiting: count(confirmations.id),
      updatedAt: products.updatedAt,
    })
    .from(products)
    .leftJoin(claims, eq(claims.productId, products.id))
    .leftJoin(confirmations, and(eq(confirmations.claimId, claims.id), eq(confirmations.state, "waiting")))
    .where(and(eq(products.organisationId, own), ne(products.status, "discarded")))
    .groupBy(products.id)
    .orderBy(desc(products.updatedAt), desc(products.id));
}
