import { and, asc, eq } from "drizzle-orm";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intents, organisations, products, scenarios } from "#db/schema/index.ts";
import { dealingColumns, owners } from "./dealing-columns.server.ts";
import { intentVisibleTo } from "./visible-to.server.ts";

const select = ({ db }: UseCaseContext) =>
  db
    .select({
      id: intents.id,
      status: intents.status,
      answer: intents.answer,
      contact: { name: intents.contactName, phone: intents.contactPhone, email: intents.contactEmail },
      sentAt: intents.sentAt,
      acknowledgedAt: intents.acknowledgedAt,
      withdrawnAt: intents.withdrawnAt,
      version: intents.productVersion,
      ...dealingColumns,
    })
    .from(intents)
    .innerJoin(scenarios, eq(scenarios.id, intents.scenarioId))
    .innerJoin(owners, eq(owners.id, scenarios.organisationId))
    .innerJoin(products, eq(products.id, intents.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId));

export type FoundIntent = Awaited<ReturnType<typeof select>>[number];

/** One intent, for whom there is one. One round trip. */
export async function findIntent(ctx: UseCaseContext, id: string, now: Date): Promise<Result<FoundIntent, NotFound>> {
  const [row] = await select(ctx).where(and(eq(intents.id, id), intentVisibleTo(ctx.actor, now)));
  return row ? ok(shown(ctx, row)) : notFound;
}

/** The intents for a scenario that the actor may see, in the order in which they came. One round trip. */
export async function listIntents(ctx: UseCaseContext, scenarioNumber: string, now: Date): Promise<FoundIntent[]> {
  const rows = await select(ctx)
    .where(and(eq(scenarios.number, scenarioNumber), intentVisibleTo(ctx.actor, now)))
    .orderBy(asc(intents.sentAt), asc(intents.id));
  return rows.map((row) => shown(ctx, row));
}

/** What a vendor took back is its own again. */
const shown = ({ actor }: UseCaseContext, row: FoundIntent): FoundIntent =>
  row.status === "withdrawn" && !belongsTo(actor, row.vendor.id) ? { ...row, answer: "", contact: { name: "", phone: "", email: "" } } : row;
