import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { namedIn, widenedQuery } from "#app/domain/search/widen.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { countFacets, type Facet, type FacetCounts, passesAll } from "#app/platform/facets.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, entries, organisations, products } from "#db/schema/index.ts";
import type { ProductFilter } from "./product-filter.server.ts";
import { visibleTo } from "./visible-to.server.ts";

export const productsPerPage = 20;

export interface ListedProduct {
  number: string;
  name: string;
  summary: string;
  vendor: string;
  creditCode: string;
  kind: string;
  deliveryModels: string[];
  priceModel: string;
  /** The first capabilities claimed, and how many there are. */
  capabilities: string[];
  claimed: number;
  /** Number of the valid catalogue entry, if any. */
  entry: string | null;
}

/** The product library: listed products of vendors in good standing, filtered, counted and paged. Two round trips, side by side. */
export async function listProducts(ctx: UseCaseContext, filter: ProductFilter, now: Date): Promise<{ products: ListedProduct[]; facets: FacetCounts }> {
  const query = widenedQuery(ctx.reference.taxonomy, filter.q);
  const day = beijingDay(now);
  const facets = facetsOf(ctx, filter, day);
  const where = sql`${and(visibleTo(ctx.actor), eq(products.status, "listed"), eq(organisations.status, "verified"), filter.q === "" ? undefined : matches(ctx, query, filter.q))}`;
  const [rows, counted] = await Promise.all([
    ctx.db
      .select({
        number: sql<string>`${products.number}`,
        name: products.name,
        summary: products.summary,
        vendor: organisations.name,
        creditCode: organisations.creditCode,
        kind: sql<string>`${products.kind}`,
        deliveryModels: products.deliveryModels,
        priceModel: sql<string>`${products.priceModel}`,
        capabilities: sql<string[]>`array(select c.capability from ${claims} c where c.product_id = ${products.id} order by c.position limit 4)`,
        claimed: sql<number>`(select count(*)::int from ${claims} c where c.product_id = ${products.id})`,
        entry: validEntry(day),
      })
      .from(products)
      .innerJoin(organisations, eq(organisations.id, products.organisationId))
      .where(sql`${where} and ${passesAll(facets)}`)
      .orderBy(...order(filter, query))
      .limit(productsPerPage)
      .offset((filter.page - 1) * productsPerPage),
    countFacets(ctx.db, sql`${products} inner join ${organisations} on ${organisations.id} = ${products.organisationId}`, where, facets),
  ]);
  return { products: rows, facets: counted };
}

const validEntry = (day: string) =>
  sql<
    string | null
  >`(select e.number from ${entries} e where e.product_id = ${products.id} and e.status = 'published' and ${day}::date between e.valid_from and e.valid_until order by e.year desc limit 1)`;

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
    sql`${products.number} = upper(${typed})`,
    ...(query === "" ? [] : [sql`${products.search} @@ ${query}::tsquery`]),
    ...(named.length === 0 ? [] : [claiming(named)]),
  ];
  return sql`(${sql.join(ways, sql` or `)})`;
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
      value: sql`array(select distinct coalesce(c.confirmed, case when c.level = 'self-declared' then 'self-declared' else 'documented' end) from ${claims} c where c.product_id = ${products.id} and (c.expires_on is null or c.expires_on >= ${day}::date))`,
      many: true,
      chosen: filter.evidence,
    },
    {
      name: "capability",
      value: sql`array(select c.capability from ${claims} c where c.product_id = ${products.id})`,
      many: true,
      chosen: filter.capability,
      chosenBy: claiming(filter.capability.flatMap((slug) => reference.taxonomy.closure(slug))),
    },
  ];
}

function order(filter: ProductFilter, query: string): SQL[] {
  const newest = [desc(products.listedAt), asc(products.number)];
  if (filter.sort === "relevance" && query !== "") return [sql`ts_rank_cd('{0.05, 0.2, 0.5, 1}', ${products.search}, ${query}::tsquery) desc`, ...newest];
  if (filter.sort === "name") return [asc(products.name), asc(products.number)];
  return newest;
}
