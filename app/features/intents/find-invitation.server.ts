import { and, eq } from "drizzle-orm";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intentInvitations, organisations, products, scenarios } from "#db/schema/index.ts";
import { dealingColumns, owners } from "./dealing-columns.server.ts";
import { invitationVisibleTo } from "./visible-to.server.ts";

/** An invitation with its scenario, product and both houses, for the two of them. */
export async function findInvitation(ctx: UseCaseContext, id: string): Promise<Result<FoundInvitation, NotFound>> {
  const [row] = await select(ctx).where(and(eq(intentInvitations.id, id), invitationVisibleTo(ctx.actor)));
  return row ? ok(row) : notFound;
}

const select = ({ db }: UseCaseContext) =>
  db
    .select({
      id: intentInvitations.id,
      status: intentInvitations.status,
      message: intentInvitations.message,
      reason: intentInvitations.reason,
      sentAt: intentInvitations.sentAt,
      endedAt: intentInvitations.endedAt,
      version: intentInvitations.productVersion,
      ...dealingColumns,
    })
    .from(intentInvitations)
    .innerJoin(scenarios, eq(scenarios.id, intentInvitations.scenarioId))
    .innerJoin(owners, eq(owners.id, scenarios.organisationId))
    .innerJoin(products, eq(products.id, intentInvitations.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId));

export type FoundInvitation = Awaited<ReturnType<typeof select>>[number];
