import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ListedEntry } from "#app/domain/catalogue/listed-entry.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { countFacets, type Facet, type FacetCounts, passesAll } from "#app/platform/facets.server.ts";
import { type IgnoredValue, readChoices } from "#app/platform/list-query.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { entries, organisations, products } from "#db/schema/index.ts";
import { selectEntries } from "./select-entries.server.ts";

export interface EntryFilter {
  year: string[];
  direction: string[];
  /** What in the URL is no choice. */
  ignored: IgnoredValue[];
}

/** Reads the catalogue's state from its URL. What is not a known choice is left out, and said. */
export function readEntryFilter(query: URLSearchParams): EntryFilter {
  const { ignored, chosen, known } = readChoices(query);
  return { year: chosen("year", (year) => /^20\d\d$/u.test(year)), direction: known("direction", scenarioDomains), ignored };
}

/** The innovation catalogue, whole, the newest year first, with counted filters. Two round trips, side by side. */
export async function listEntries(ctx: UseCaseContext, filter: EntryFilter): Promise<{ entries: ListedEntry[]; facets: FacetCounts }> {
  const facets: Facet[] = [
    { name: "year", value: sql`${entries.year}::text`, chosen: filter.year },
    { name: "direction", value: sql`${entries.direction}`, chosen: filter.direction },
  ];
  const [rows, counted] = await Promise.all([selectEntries(ctx, passesAll(facets)), countFacets(ctx.db, sql`${entries}`, sql`true`, facets)]);
  return { entries: rows, facets: counted };
}

/** Every entry of some products. */
export const entriesOf = (ctx: UseCaseContext, productIds: readonly string[]): Promise<ListedEntry[]> =>
  productIds.length === 0 ? Promise.resolve([]) : selectEntries(ctx, inArray(entries.productId, [...productIds]));

/** Every entry of a vendor's products. */
export const entriesOfVendor = (ctx: UseCaseContext, organisationId: string): Promise<ListedEntry[]> => selectEntries(ctx, of(organisationId));

const of = (organisationId: string): SQL | undefined => and(eq(products.organisationId, organisationId), eq(organisations.id, organisationId));
