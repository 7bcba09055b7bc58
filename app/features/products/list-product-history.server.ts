import { and, eq, ne, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { ProductEvent } from "#app/domain/product/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, productEventRows, products, productVersions } from "#db/schema/index.ts";
import { versionVisibleTo } from "./visible-to.server.ts";

export interface ProductHappening {
  /** Null for an edit that made a version. */
  event: ProductEvent | null;
  at: Date;
  reason: string;
  /** The version that it made, where the reader may see that. */
  version: number | null;
}

/** The history of a product that the caller has found, from its first listing on: events, and the versions that the reader may see. One round trip. */
export async function listProductHistory({ actor, db }: UseCaseContext, productId: string): Promise<ProductHappening[]> {
  const events = db
    .select({
      event: sql<ProductEvent | null>`${productEventRows.event}`,
      at: sql`${productEventRows.at}`.mapWith(productEventRows.at).as("at"),
      reason: sql<string>`${productEventRows.reason}`,
      version: sql<number | null>`null::integer`,
      place: sql<number>`${productEventRows.sequence}`.as("place"),
    })
    .from(productEventRows)
    .where(and(eq(productEventRows.productId, productId), ne(productEventRows.event, "discard")));
  const versions = db
    .select({
      event: sql<ProductEvent | null>`null::text`,
      at: sql`${productVersions.createdAt}`.mapWith(productVersions.createdAt).as("at"),
      reason: sql<string>`''`,
      version: sql<number | null>`${productVersions.version}`,
      place: sql<number>`${productVersions.version}`.as("place"),
    })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(productVersions.productId, productId), versionVisibleTo(actor)));
  const rows = await unionAll(events, versions).orderBy(sql`2, 5`);
  const first = rows.find(({ version }) => version === 1);
  // the first version is what the first listing made
  return rows.filter((row) => row !== first).map(({ place: _, ...row }) => (row.event === "publish" && first ? { ...row, version: 1 } : row));
}
