import { and, desc, eq, ne, sql } from "drizzle-orm";
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
      claims: sql<number>`(select count(*)::int from ${claims} c where c.product_id = ${products.id})`,
      waiting: sql<number>`(select count(*)::int from ${claims} c join ${confirmations} q on q.claim_id = c.id where c.product_id = ${products.id} and q.state = 'waiting')`,
      updatedAt: products.updatedAt,
    })
    .from(products)
    .where(and(eq(products.organisationId, own), ne(products.status, "discarded")))
    .orderBy(desc(products.updatedAt), desc(products.id));
}
