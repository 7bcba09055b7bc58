import { and, eq, type SQL, sql } from "drizzle-orm";
import { belongsTo } from "#app/domain/identity/actor.ts";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import type { StandingClaim } from "#app/domain/product/claim-change.ts";
import type { ConfirmableLevel } from "#app/domain/product/evidence.ts";
import type { ProductFacts } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, organisations, people, products } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

export type ProductRow = typeof products.$inferSelect;

/** The last request for a claim's confirmation that was decided: how, by whom and when (an instant as text). */
interface DecidedRequest {
  id: string;
  level: ConfirmableLevel;
  state: "confirmed" | "refused";
  at: string;
  by: string;
}

/** A product whole, with its vendor and claims. */
export interface FoundProduct extends ProductRow {
  vendor: { name: string; creditCode: string; status: OrganisationStatus };
  claims: (StandingClaim & { id: string; decided: DecidedRequest | null })[];
}

/** What the rules need to know of it. */
export const factsOf = ({ organisationId, vendor, status }: FoundProduct): ProductFacts => ({ organisationId, organisationStatus: vendor.status, status });

/** The claims of the product of the outer statement, in their order, each with the request that waits for it. */
const claimed: SQL<FoundProduct["claims"]> =
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'capability', c.capability, 'note', c.note, 'level', c.level, 'confirmed', c.confirmed,
    'issuer', c.issuer, 'reference', c.reference, 'issuedOn', c.issued_on, 'expiresOn', c.expires_on, 'qualification', c.qualification_id, 'asked', w.level, 'decided', (select jsonb_build_object('id', d.id, 'level', d.level, 'state', d.state, 'at', d.decided_at, 'by', y.name)
      from ${confirmations} d join ${people} y on y.id = d.decided_by where d.claim_id = c.id and d.state in ('confirmed', 'refused')
      order by d.decided_at desc, d.id limit 1)) order by c.position)
  from ${claims} c left join ${confirmations} w on w.claim_id = c.id and w.state = 'waiting' where c.product_id = ${products.id}), '[]'::jsonb)`;

/** By id, for its house; by number, for everybody. One round trip. */
export async function findProduct(
  { actor, db }: Pick<UseCaseContext, "actor"> & { db: Executor },
  by: { id: string } | { number: string },
): Promise<Result<FoundProduct, NotFound>> {
  const key = "id" in by ? eq(products.id, by.id) : eq(products.number, by.number);
  const [row] = await db
    .select({ product: products, vendor: { name: organisations.name, creditCode: organisations.creditCode, status: organisations.status }, claims: claimed })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(key, visibleTo(actor)));
  return row ? ok({ ...row.product, vendor: row.vendor, claims: row.claims }) : notFound;
}

/** … as a page shows it: of what was taken down, whoever reads another house's leaves a row. */
export async function readProduct(ctx: UseCaseContext, number: string): ReturnType<typeof findProduct> {
  const found = await findProduct(ctx, { number });
  if (found.ok && found.value.status === "taken-down" && !belongsTo(ctx.actor, found.value.organisationId))
    await noteReading(ctx, { action: "read-product", subjectType: "product", subjectId: found.value.id, subjectVersion: found.value.version });
  return found;
}
