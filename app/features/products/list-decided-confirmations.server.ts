import { and, count, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DecidedConfirmation } from "#app/domain/product/decided-confirmation.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { confirmations, organisations, people, products } from "#db/schema/index.ts";
import { confirmationVisibleTo, seesAllConfirmations } from "./confirmation-visible-to.server.ts";

export const decidedPerPage = 20;

const asked = alias(organisations, "asked");
const decided = (ctx: UseCaseContext) => and(inArray(confirmations.state, ["confirmed", "refused"]), confirmationVisibleTo(ctx.actor));

/** Requests that were decided, as far as the actor may see them, the latest decision first. */
export async function listDecidedConfirmations(ctx: UseCaseContext, { most, page = 1 }: { most: number; page?: number }): Promise<DecidedConfirmation[]> {
  return await ctx.db
    .select({
      id: confirmations.id,
      level: confirmations.level,
      state: confirmations.state,
      capability: confirmations.capability,
      product: products.name,
      number: products.number,
      vendor: organisations.name,
      asked: asked.name,
      by: people.name,
      at: confirmations.decidedAt,
    })
    .from(confirmations)
    .innerJoin(products, eq(products.id, confirmations.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .leftJoin(asked, eq(asked.id, confirmations.askedOrganisationId))
    .leftJoin(people, eq(people.id, confirmations.decidedBy))
    .where(decided(ctx))
    .orderBy(desc(confirmations.decidedAt), confirmations.id)
    .limit(most)
    .offset((page - 1) * most);
}

export async function countDecidedConfirmations(ctx: UseCaseContext): Promise<number> {
  const [row] = await ctx.db.select({ total: count() }).from(confirmations).innerJoin(products, eq(products.id, confirmations.productId)).where(decided(ctx));
  return row?.total ?? 0;
}

/** … noting which were shown, where they are those of all houses. */
export async function readDecidedConfirmations(ctx: UseCaseContext, shown: { most: number; page?: number }): Promise<DecidedConfirmation[]> {
  const rows = await listDecidedConfirmations(ctx, shown);
  const details = { reports: rows.map(({ id }) => id) };
  if (seesAllConfirmations(ctx.actor) && rows.length > 0)
    await noteReading(ctx, { action: "read-confirmation", subjectType: "confirmation", subjectId: "listed", details });
  return rows;
}
