import { and, asc, eq } from "drizzle-orm";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intents, organisations, products, scenarios } from "#db/schema/index.ts";
import { dealingColumns, owners } from "./dealing-columns.server.ts";
import { intentVisibleTo } from "./visible-to.server.ts";

const select = ({ db }: UseCaseContext) =>
  db
    .select({
      id: intents.id,
      scenarioId: intents.scenarioId,
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

type IntentRow = Awaited<ReturnType<typeof select>>[number];
export type FoundIntent = Omit<IntentRow, "scenarioId">;

/** One intent, for whom there is one. One round trip; whoever reads another house's leaves a row. */
export async function findIntent(ctx: UseCaseContext, id: string, now: Date): Promise<Result<FoundIntent, NotFound>> {
  const [row] = await select(ctx).where(and(eq(intents.id, id), intentVisibleTo(ctx.actor, now)));
  if (!row) return notFound;
  if (tells(ctx, row)) await noteReading(ctx, { action: "read-intent", subjectType: "intent", subjectId: row.id });
  return ok(shown(ctx, row));
}

/** The intents for a scenario that the actor may see, in the order in which they came. One round trip, and one row for all of other houses. */
export async function listIntents(ctx: UseCaseContext, scenarioNumber: string, now: Date): Promise<FoundIntent[]> {
  const rows = await select(ctx)
    .where(and(eq(scenarios.number, scenarioNumber), intentVisibleTo(ctx.actor, now)))
    .orderBy(asc(intents.sentAt), asc(intents.id));
  const told = rows.find((row) => tells(ctx, row));
  if (told) await noteReading(ctx, { action: "read-intent", subjectType: "scenario", subjectId: told.scenarioId });
  return rows.map((row) => shown(ctx, row));
}

/** Whether the reader learns another house's answer and contact from it. */
const tells = ({ actor }: UseCaseContext, row: IntentRow) => row.status !== "withdrawn" && !belongsTo(actor, row.vendor.id);

/** What a vendor took back is its own again. */
const shown = ({ actor }: UseCaseContext, { scenarioId: _, ...row }: IntentRow): FoundIntent =>
  row.status === "withdrawn" && !belongsTo(actor, row.vendor.id) ? { ...row, answer: "", contact: { name: "", phone: "", email: "" } } : row;
