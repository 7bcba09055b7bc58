import { and, eq, exists, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Claim } from "#app/domain/matching/assess.ts";
import type { ListedProduct } from "#app/domain/matching/listed-product.ts";
import { effectiveEvidence, type StatedEvidence } from "#app/domain/product/evidence.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { claims, entries, organisations, products } from "#db/schema/index.ts";

type ClaimedRow = [capability: string, level: StatedEvidence["level"], confirmed: StatedEvidence["confirmed"], expiresOn: StatedEvidence["expiresOn"]];
type EntryRow = [number: string, validFrom: string, validUntil: string];

/** All listed products in the order of their numbers, so many at a time: their rows are taken up between two answers to readers. */
export async function* listedInPages(db: Executor, atOnce = 1000): AsyncGenerator<ListedProduct[]> {
  for (let last = ""; ; ) {
    const page = await loadListed(db, gt(products.number, last), atOnce);
    yield page;
    if (page.length < atOnce) return;
    last = page.at(-1)?.number ?? last;
  }
}

/** All listed products, or the first of `only` some, as they are stated. One round trip. */
export async function loadListed(db: Executor, only?: SQL, first?: number): Promise<ListedProduct[]> {
  // arrays cost PostgreSQL half of what objects do
  const claimed = sql<ClaimedRow[]>`coalesce((select json_agg(json_build_array(c.capability, c.level, c.confirmed, c.expires_on) order by c.position)
    from ${claims} c where c.product_id = ${products.id}), '[]'::json)`;
  const entered = sql<EntryRow[]>`coalesce((select json_agg(json_build_array(e.number, e.valid_from, e.valid_until) order by e.year desc)
    from ${entries} e where e.product_id = ${products.id} and e.status = 'published'), '[]'::json)`;
  const listed = db
    .select({
      id: products.id,
      number: sql<string>`${products.number}`,
      name: products.name,
      summary: products.summary,
      detail: products.detail,
      version: products.version,
      organisationId: organisations.id,
      vendor: organisations.name,
      creditCode: organisations.creditCode,
      status: organisations.status,
      claims: claimed,
      entries: entered,
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(products.status, "listed"), only));
  const rows = await (first === undefined ? listed : listed.orderBy(products.number).limit(first));
  return rows.map(({ organisationId, vendor, creditCode, status, claims: stated, entries: standing, ...product }) => ({
    ...product,
    vendor: { organisationId, name: vendor, creditCode },
    suspended: status === "suspended",
    claims: stated.map(([capability, level, confirmed, expiresOn]) => ({ capability, level, confirmed, expiresOn })),
    entries: standing.map(([number, validFrom, validUntil]) => ({ number, validFrom, validUntil })),
  }));
}

/** Whether a product claims one of these. */
export const claimsOneOf = (db: Executor, capabilities: readonly string[]) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(claims)
      .where(and(eq(claims.productId, products.id), inArray(claims.capability, [...capabilities]))),
  );

/** The claims, product by product, of listed products that claim one of `capabilities`; suspended vendors left out. One round trip. */
export async function loadClaimsOn(db: Executor, capabilities: readonly string[], day: string): Promise<Claim[][]> {
  if (capabilities.length === 0) return [];
  const rows = await db
    .select({ product: claims.productId, capability: claims.capability, level: claims.level, confirmed: claims.confirmed, expiresOn: claims.expiresOn })
    .from(claims)
    .where(
      and(
        inArray(claims.capability, [...capabilities]),
        exists(
          db
            .select({ one: sql`1` })
            .from(products)
            .innerJoin(organisations, eq(organisations.id, products.organisationId))
            .where(and(eq(products.id, claims.productId), eq(products.status, "listed"), eq(organisations.status, "verified"))),
        ),
      ),
    );
  const byProduct = Map.groupBy(rows, ({ product }) => product);
  return [...byProduct.values()].map((stated) => stated.map((claim) => ({ capability: claim.capability, evidence: effectiveEvidence(claim, day) })));
}
