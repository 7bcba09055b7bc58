import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ListedEntry } from "#app/domain/catalogue/listed-entry.ts";
import { visibleTo } from "#app/features/products/visible-to.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { entries, organisations, products, productVersions } from "#db/schema/index.ts";

/** Entries with what they pin, in the catalogue's order. A revoked entry stays, marked as such; the catalogue is a public act and its product is named whatever became of it. */
export const selectEntries = ({ actor, db }: UseCaseContext, where: SQL | undefined): Promise<ListedEntry[]> =>
  db
    .select({
      number: entries.number,
      year: entries.year,
      direction: entries.direction,
      reason: entries.reason,
      status: entries.status,
      validFrom: entries.validFrom,
      validUntil: entries.validUntil,
      product: sql<string>`${productVersions.content} ->> 'name'`,
      productNumber: sql<string>`${products.number}`,
      productVersion: entries.productVersion,
      vendor: organisations.name,
      creditCode: organisations.creditCode,
      open: sql<boolean>`(${visibleTo(actor)})`,
    })
    .from(entries)
    .innerJoin(products, eq(products.id, entries.productId))
    .innerJoin(productVersions, and(eq(productVersions.productId, entries.productId), eq(productVersions.version, entries.productVersion)))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(where)
    .orderBy(sql`${entries.year} desc`, entries.number);
