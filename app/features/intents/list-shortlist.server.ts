import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { OrganisationStatus } from "#app/domain/identity/organisation.ts";
import type { IntentStatus, InvitationStatus, ShortlistStatus } from "#app/domain/intent/lifecycle.ts";
import type { ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intentInvitations, intents, organisations, people, products, scenarios, shortlisted } from "#db/schema/index.ts";
import { shortlistVisibleTo } from "./visible-to.server.ts";

export interface ShortlistedProduct {
  id: string;
  status: ShortlistStatus;
  number: string;
  name: string;
  /** The version that was kept, and the one that is listed now. */
  version: number;
  present: number;
  productStatus: ProductStatus;
  vendor: { name: string; creditCode: string; status: OrganisationStatus; id: string };
  reason: string;
  by: string;
  at: Date;
  removedAt: Date | null;
  removalReason: string;
  /** The last one for this product. */
  invitation: { id: string; status: InvitationStatus; reason: string } | null;
  /** The last one that is not withdrawn. */
  intent: { id: string; status: IntentStatus } | null;
}

/** Everything that was ever on a scenario's shortlist, the last first. One round trip. */
export async function listShortlist({ actor, db }: UseCaseContext, scenarioNumber: string): Promise<ShortlistedProduct[]> {
  const invitation: SQL<ShortlistedProduct["invitation"]> = sql`(select jsonb_build_object('id', i.id, 'status', i.status, 'reason', i.reason)
    from ${intentInvitations} i where i.scenario_id = ${shortlisted.scenarioId} and i.product_id = ${shortlisted.productId} order by i.sent_at desc, i.id limit 1)`;
  const intent: SQL<ShortlistedProduct["intent"]> = sql`(select jsonb_build_object('id', i.id, 'status', i.status)
    from ${intents} i where i.scenario_id = ${shortlisted.scenarioId} and i.product_id = ${shortlisted.productId} and i.status <> 'withdrawn' limit 1)`;
  return await db
    .select({
      id: shortlisted.id,
      status: shortlisted.status,
      number: sql<string>`${products.number}`,
      name: products.name,
      version: shortlisted.productVersion,
      present: products.version,
      productStatus: products.status,
      vendor: { id: organisations.id, name: organisations.name, creditCode: organisations.creditCode, status: organisations.status },
      reason: shortlisted.reason,
      by: people.name,
      at: shortlisted.keptAt,
      removedAt: shortlisted.removedAt,
      removalReason: shortlisted.removalReason,
      invitation,
      intent,
    })
    .from(shortlisted)
    .innerJoin(scenarios, eq(scenarios.id, shortlisted.scenarioId))
    .innerJoin(products, eq(products.id, shortlisted.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .innerJoin(people, eq(people.id, shortlisted.keptBy))
    .where(and(eq(scenarios.number, scenarioNumber), shortlistVisibleTo(actor)))
    .orderBy(desc(shortlisted.keptAt), desc(shortlisted.id));
}

/** Numbers of the products that are on a scenario's shortlist, for whoever may see it. One round trip; none for those who may not. */
export async function listKept({ actor, db }: UseCaseContext, scenarioNumber: string): Promise<string[]> {
  const rows = await db
    .select({ number: sql<string>`${products.number}` })
    .from(shortlisted)
    .innerJoin(scenarios, eq(scenarios.id, shortlisted.scenarioId))
    .innerJoin(products, eq(products.id, shortlisted.productId))
    .where(and(eq(scenarios.number, scenarioNumber), eq(shortlisted.status, "kept"), shortlistVisibleTo(actor)));
  return rows.map(({ number }) => number);
}
