import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { ListedProduct } from "#app/domain/product/listed-product.ts";
import { namedIn, widenedQuery } from "#app/domain/search/widen.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { countFacets, type Facet, type FacetCounts, passesAll } from "#app/platform/facets.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, organisations, products } from "#db/schema/index.ts";
import { evidenceLevelsOf } from "./counted-evidence.server.ts";
import { listedColumns, validEntry } from "./listed-columns.server.ts";
import type { ProductFilter } from "./product-filter.server.ts";
import { visibleTo } from "./visible-to.server.ts";

export const productsPerPage = 20;

/** The product library: listed products of vendors in good standing, filtered, counted and paged. Two round trips, side by side. */
export async function listProducts(ctx: UseCaseContext, filter: ProductFilter, now: Date): Promise<{ products: ListedProduct[]; facets: FacetCounts }> {
  const { where, facets } = selected(ctx, filter, now);
  const from = sql`${products} inner join ${organisations} on ${organisations.id} = ${products.organisationId}`;
  const [rows, counted] = await Promise.all([productRows(ctx, filter, now), countFacets(ctx.db, from, where, facets)]);
  return { products: rows, facets: counted };
}

/** One page of the library without its counts. One round trip. */
export async function productRows(ctx: UseCaseContext, filter: ProductFilter, now: Date): Promise<ListedProduct[]> {
  const { query, where, facets } = selected(ctx, filter, now);
  return await ctx.db
    .select(listedColumns(beijingDay(now)))
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(sql`${where} and ${passesAll(facets)}`)
    .orderBy(...order(filter, query))
    .limit(productsPerPage)
    .offset((filter.page - 1) * productsPerPage);
}

function selected(ctx: UseCaseContext, filter: ProductFilter, now: Date) {
  const query = widenedQuery(ctx.reference.taxonomy, filter.q);
  const where = sql`${and(visibleTo(ctx.actor), eq(products.status, "listed"), eq(organisations.status, "verified"), filter.q === "" ? undefined : matches(ctx, query, filter.q))}`;
  return { query, where, facets: facetsOf(ctx, filter, beijingDay(now)) };
}

const slugs = (list: readonly string[]) =>
  sql`array[${sql.join(
    list.map((slug) => sql`${slug}`),
    sql`, `,
  )}]::text[]`;
const claiming = (list: readonly string[]) =>
  sql`exists (select 1 from ${claims} c where c.product_id = ${products.id} and c.capability = any(${slugs(list)}))`;

/** By its own words, by its number, or by a capability that the query names and it claims. */
function matches({ reference }: UseCaseContext, query: string, typed: string): SQL {
  const named = namedIn(reference.taxonomy, typed).flatMap((slug) => reference.taxonomy.closure(slug));
  const ways = [
    ...(/^pd-\d+$/iu.test(typed) ? [sql`${products.number} = ${typed.toUpperCase()}`] : []),
    ...(query === "" ? [] : [sql`${products.search} @@ ${query}::tsquery`]),
    ...(named.length === 0 ? [] : [claiming(named)]),
  ];
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
}

function facetsOf({ reference }: UseCaseContext, filter: ProductFilter, day: string): Facet[] {
  return [
    { name: "kind", value: sql`${products.kind}`, chosen: filter.kind },
    { name: "delivery", value: sql`${products.deliveryModels}`, many: true, chosen: filter.delivery },
    { name: "price", value: sql`${products.priceModel}`, chosen: filter.price },
    { name: "district", value: sql`${organisations.district}`, chosen: filter.district },
    { name: "size", value: sql`${organisations.size}`, chosen: filter.size },
    { name: "catalogue", value: sql`case when ${validEntry(day)} is not null then 'yes' end`, chosen: filter.catalogue },
    {
      name: "evidence",
      value: evidenceLevelsOf(day),
      many: true,
      chosen: filter.evidence,
    },
    {
      name: "capability",
      value: sql`array(select c.capability from ${claims} c where c.product_id = ${products.id})`,
      many: true,
      chosen: filter.capability,
      widens: true,
      chosenBy: claiming(filter.capability.flatMap((slug) => reference.taxonomy.closure(slug))),
    },
  ];
}

const byPinyin = sql.raw('"zh-Hans-x-icu"');

function order(filter: ProductFilter, query: string): SQL[] {
  const newest = [desc(products.listedAt), asc(products.number)];
  if (filter.sort === "relevance" && query !== "") return [sql`ts_rank_cd('{0.05, 0.2, 0.5, 1}', ${products.search}, ${query}::tsquery) desc`, ...newest];
  if (filter.sort === "name") return [sql`${products.name} collate ${byPinyin}`, asc(products.number)];
  return newest;
}
