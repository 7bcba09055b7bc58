import { and, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Claim } from "#app/domain/matching/assess.ts";
import { effectiveEvidence, type StatedEvidence } from "#app/domain/product/evidence.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { claims, entries, organisations, products } from "#db/schema/index.ts";

/** A listed product as it stands on a day: everything that the ranker and its page need to know. */
export interface FieldProduct {
  number: string;
  name: string;
  version: number;
  vendor: { organisationId: string; name: string; creditCode: string };
  /** A suspended vendor's products are kept out of the ranking and named as excluded. */
  suspended: boolean;
  /** Number of the valid catalogue entry, if any. */
  entry: string | null;
  claims: Claim[];
}

type ClaimedRow = [capability: string, level: StatedEvidence["level"], confirmed: StatedEvidence["confirmed"], expiresOn: StatedEvidence["expiresOn"]];

/** All listed products with their claims as they count on `day` (yyyy-mm-dd). One round trip. */
export async function loadField(db: Executor, day: string, only?: SQL): Promise<FieldProduct[]> {
  // arrays cost PostgreSQL half of what objects do
  const claimed = sql<ClaimedRow[]>`coalesce((select json_agg(json_build_array(c.capability, c.level, c.confirmed, c.expires_on) order by c.position)
    from ${claims} c where c.product_id = ${products.id}), '[]'::json)`;
  const entry = sql<
    string | null
  >`(select e.number from ${entries} e where e.product_id = ${products.id} and e.status = 'published' and ${day}::date between e.valid_from and e.valid_until order by e.year desc limit 1)`;
  const rows = await db
    .select({
      number: sql<string>`${products.number}`,
      name: products.name,
      version: products.version,
      organisationId: organisations.id,
      vendor: organisations.name,
      creditCode: organisations.creditCode,
      status: organisations.status,
      entry,
      claims: claimed,
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(products.status, "listed"), only));
  return rows.map(({ organisationId, vendor, creditCode, status, claims: stated, ...product }) => ({
    ...product,
    vendor: { organisationId, name: vendor, creditCode },
    suspended: status === "suspended",
    claims: stated.map(([capability, level, confirmed, expiresOn]) => ({ capability, evidence: effectiveEvidence({ level, confirmed, expiresOn }, day) })),
  }));
}

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
