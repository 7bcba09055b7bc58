import { and, asc, eq } from "drizzle-orm";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, organisations, products } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

export type ProductRow = typeof products.$inferSelect;
export type ClaimRow = typeof claims.$inferSelect;

/** A product whole, with its vendor and claims. */
export interface FoundProduct extends ProductRow {
  vendor: { name: string; creditCode: string; status: OrganisationStatus };
  claims: ClaimRow[];
}

/** By id, for its house; by number, for everybody. Two round trips. */
export async function findProduct(
  { actor, db }: Pick<UseCaseContext, "actor"> & { db: Executor },
  by: { id: string } | { number: string },
): Promise<Result<FoundProduct, NotFound>> {
  const key = "id" in by ? eq(products.id, by.id) : eq(products.number, by.number);
  const [row] = await db
    .select({ product: products, vendor: { name: organisations.name, creditCode: organisations.creditCode, status: organisations.status } })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(key, visibleTo(actor)));
  if (!row) return notFound;
  const rows = await db.select().from(claims).where(eq(claims.productId, row.product.id)).orderBy(asc(claims.position));
  return ok({ ...row.product, vendor: row.vendor, claims: rows });
}
