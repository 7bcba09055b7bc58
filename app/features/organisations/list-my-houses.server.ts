import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { admits } from "#app/domain/identity/membership.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { keptOutOf } from "#app/features/members/kept-out.server.ts";
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

/** Invitations that wait for a person, by their address: named, not opened; the letter has the link. Says what keeps them from accepting. */
export async function listMyInvitations(ctx: Own) {
  const rows = await ctx.db
    .select({
      organisation: organisations.name,
      organisationId: organisations.id,
      capacities: organisations.capacities,
      status: organisations.status,
      role: invitations.role,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(identities, and(eq(identities.subject, invitations.email), eq(identities.provider, "email"), eq(identities.personId, ctx.actor.personId)))
    .where(and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, await ctx.clock(ctx.db))))
    .orderBy(asc(invitations.expiresAt));
  const keptOut = async (house: (typeof rows)[number]) => (admits(house.status) ? await keptOutOf(ctx.db, ctx.actor.personId, house) : "house-suspended");
  return await Promise.all(rows.map(async (row) => ({ organisation: row.organisation, role: row.role, keptOutBy: await keptOut(row) })));
}

/** Which house a person goes on acting for: one of theirs. */
export async function chooseHouse(ctx: Own, membershipId: string): Promise<Result<{ membershipId: string }, NotFound>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [own] = await tx
      .select({ id: memberships.id, organisationId: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.id, membershipId), eq(memberships.personId, ctx.actor.personId), isNull(memberships.endedAt)));
    if (!own) return notFound;
    await tx
      .update(memberships)
      .set({ chosenAt: await now() })
      .where(eq(memberships.id, own.id));
    note({ action: "choose-house", subjectType: "membership", subjectId: own.id, details: { organisationId: own.organisationId } });
    return ok({ membershipId: own.id });
  });
}
