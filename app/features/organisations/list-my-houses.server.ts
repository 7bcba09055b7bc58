import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, memberships, organisations } from "#db/schema/index.ts";

type Own = UseCaseContext & { actor: PersonActor };

/** The houses that a person is a member of, the first joined first. */
export const listMyHouses = (ctx: Own) =>
  ctx.db
    .select({
      membershipId: memberships.id,
      role: memberships.role,
      name: organisations.name,
      creditCode: organisations.creditCode,
      status: organisations.status,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, ctx.actor.personId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.createdAt));

/** Invitations that wait for a person, by their address: named, not opened; the letter has the link. */
export const listMyInvitations = async (ctx: Own) =>
  await ctx.db
    .select({ organisation: organisations.name, role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(identities, and(eq(identities.subject, invitations.email), eq(identities.provider, "email"), eq(identities.personId, ctx.actor.personId)))
    .where(and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, await ctx.clock(ctx.db))))
    .orderBy(asc(invitations.expiresAt));

/** Which house a person goes on acting for: one of theirs. */
export async function chooseHouse(ctx: Own, membershipId: string): Promise<Result<{ membershipId: string }, NotFound>> {
  return await inTransaction(ctx, async ({ tx, note }) => {
    const [own] = await tx
      .select({ id: memberships.id, organisationId: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.id, membershipId), eq(memberships.personId, ctx.actor.personId), isNull(memberships.endedAt)));
    if (!own) return notFound;
    note({ action: "choose-house", subjectType: "membership", subjectId: own.id, details: { organisationId: own.organisationId } });
    return ok({ membershipId: own.id });
  });
}
