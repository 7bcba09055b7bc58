import { and, eq, gt, isNull } from "drizzle-orm";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, memberships, organisations, passwords, people } from "#db/schema/index.ts";
import { tokenDigest } from "./invite-operator.server.ts";
import type { Entrant } from "./sign-in.server.ts";

/** What a link that still works invites to. */
export async function findInvitation(ctx: UseCaseContext, token: string): Promise<Result<{ email: string; organisation: string }, NotFound>> {
  const [row] = await standing(ctx.db, token, await ctx.clock(ctx.db));
  return row ? ok({ email: row.email, organisation: row.organisation }) : notFound;
}

/** Makes the person, their way of signing in and their membership; the link works once. */
export async function acceptInvitation(ctx: UseCaseContext, token: string, name: string, password: string): Promise<Result<Entrant, NotFound>> {
  const hash = await hashPassword(password);
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const at = await now();
    const [row] = await standing(tx, token, at).for("update", { of: invitations });
    if (!row) return notFound;
    const [personId, membershipId] = [ctx.newId(), ctx.newId()];
    await tx.update(invitations).set({ usedAt: at }).where(eq(invitations.id, row.id));
    await tx.insert(people).values({ id: personId, name, createdAt: at });
    await tx.insert(identities).values({ id: ctx.newId(), personId, provider: "email", subject: row.email, createdAt: at });
    await tx.insert(passwords).values({ personId, hash, changedAt: at });
    await tx.insert(memberships).values({ id: membershipId, personId, organisationId: row.organisationId, role: row.role, createdAt: at });
    note({ action: "accept-invitation", subjectType: "person", subjectId: personId, details: { organisationId: row.organisationId, role: row.role } });
    return ok({ personId, membershipId });
  });
}

const standing = (db: Executor, token: string, now: Date) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      organisationId: invitations.organisationId,
      organisation: organisations.name,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.id, tokenDigest(token)), isNull(invitations.usedAt), gt(invitations.expiresAt, now)));
