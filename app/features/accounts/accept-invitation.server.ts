import { and, eq, gt, isNull, ne } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { admits } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { type KeptOutBy, keptOutOf, lockedOutOf } from "#app/features/members/kept-out.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { tokenDigest } from "#app/platform/token.server.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, memberships, organisations, passwords, people } from "#db/schema/index.ts";
import { holderOf, lockAddress } from "./address-holder.server.ts";
import type { ByPassword } from "./sign-in.server.ts";

export interface FoundInvitation {
  email: string;
  organisation: string;
  role: MemberRole;
  /** What the house asks of its members' passwords. */
  passwordProfile: PasswordProfile;
  /** Who opens it: somebody new, somebody with an account who has yet to sign in, the one invited, the same where something keeps them out, or somebody else. */
  reader: "new" | "known" | "invited" | "kept-out" | "other";
  /** … and what. */
  keptOutBy: KeptOutBy | "house-suspended" | null;
}

/** What a link that still works invites to, and whom. */
export async function findInvitation(ctx: UseCaseContext, token: string): Promise<Result<FoundInvitation, NotFound>> {
  const [row] = await standing(ctx.db, token, await ctx.clock(ctx.db));
  if (!row) return notFound;
  const { email, organisation, role, passwordProfile } = row;
  return ok({ email, organisation, role, passwordProfile, ...(await readerOf(ctx, await holderOf(ctx.db, email), row)) });
}

async function readerOf({ actor, db }: UseCaseContext, holder: string | null, row: Invited): Promise<Pick<FoundInvitation, "reader" | "keptOutBy">> {
  if (!admits(row.status)) return { reader: "kept-out", keptOutBy: "house-suspended" };
  if (actor.kind !== "person") return { reader: holder === null ? "new" : "known", keptOutBy: null };
  if (holder !== actor.personId) return { reader: "other", keptOutBy: null };
  const keptOutBy = await keptOutOf(db, holder, row);
  return { reader: keptOutBy ? "kept-out" : "invited", keptOutBy };
}

/** Somebody with an account takes up an invitation to their own address; the link works once. */
export async function joinHouse(
  ctx: UseCaseContext & { actor: PersonActor },
  token: string,
): Promise<Result<{ membershipId: string }, NotFound | "not-the-invited" | "house-suspended" | KeptOutBy>> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const at = await now();
    const row = await lockedInvitation(tx, token, at);
    if (!row) return notFound;
    if (!admits(row.status)) return refuse("conflict", "house-suspended");
    if ((await holderOf(tx, row.email)) !== personId) return refuse("forbidden", "not-the-invited");
    const keptOutBy = await lockedOutOf(tx, personId, row);
    if (keptOutBy) return refuse("forbidden", keptOutBy);
    const { organisationId, role } = row;
    const joined = await join(tx, { id: ctx.newId(), personId, organisationId, role, createdAt: at });
    if (!joined) return refuse("conflict", "joined-already");
    await tx.update(invitations).set({ usedAt: at, usedBy: personId }).where(eq(invitations.id, row.id));
    note({ action: "join-house", subjectType: "membership", subjectId: joined.id, after: joined, details: { organisationId, role } });
    return ok({ membershipId: joined.id });
  });
}

/** A new member, or one of another role who is asked to be an owner; null where somebody is a member and nothing changes. */
async function join(tx: Transaction, row: typeof memberships.$inferInsert) {
  const [joined] = await tx.insert(memberships).values(row).onConflictDoNothing().returning();
  if (joined || row.role !== "owner") return joined ?? null;
  const present = and(eq(memberships.personId, row.personId), eq(memberships.organisationId, row.organisationId), isNull(memberships.endedAt));
  const [raised] = await tx
    .update(memberships)
    .set({ role: "owner" })
    .where(and(present, ne(memberships.role, "owner")))
    .returning();
  return raised ?? null;
}

/** Makes the person, their way of signing in and their membership; the link works once. */
export async function acceptInvitation(
  ctx: UseCaseContext,
  token: string,
  name: string,
  password: string,
): Promise<Result<ByPassword, NotFound | "mail-taken" | "house-suspended">> {
  const hash = await hashPassword(password);
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const at = await now();
    const row = await lockedInvitation(tx, token, at);
    if (!row) return notFound;
    if (!admits(row.status)) return refuse("conflict", "house-suspended");
    if (await lockAddress(tx, row.email)) return refuse("conflict", "mail-taken");
    const [personId, membershipId] = [ctx.newId(), ctx.newId()];
    await tx.insert(people).values({ id: personId, name, createdAt: at });
    await tx.update(invitations).set({ usedAt: at, usedBy: personId }).where(eq(invitations.id, row.id));
    await tx.insert(identities).values({ id: ctx.newId(), personId, provider: "email", subject: row.email, createdAt: at });
    await tx.insert(passwords).values({ personId, hash, changedAt: at });
    await tx.insert(memberships).values({ id: membershipId, personId, organisationId: row.organisationId, role: row.role, createdAt: at });
    const membership = { membershipId, organisationId: row.organisationId, role: row.role };
    note({
      action: "accept-invitation",
      subjectType: "person",
      subjectId: personId,
      after: { name, email: row.email, ...membership },
      details: membership,
      by: { personId, organisationId: row.organisationId },
    });
    return ok({ personId, membershipId, email: row.email, passwordSetAt: at });
  });
}

/** The house first, as whoever changes its members or suspends it does: what they did meanwhile counts. */
async function lockedInvitation(tx: Transaction, token: string, at: Date) {
  const [sent] = await standing(tx, token, at);
  if (!sent) return null;
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, sent.organisationId)).for("update");
  const [row] = await standing(tx, token, at).for("update", { of: invitations });
  return row ?? null;
}

type Invited = Awaited<ReturnType<typeof standing>>[number];

const standing = (db: Executor, token: string, now: Date) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      organisationId: invitations.organisationId,
      organisation: organisations.name,
      capacities: organisations.capacities,
      status: organisations.status,
      passwordProfile: organisations.passwordProfile,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(eq(invitations.id, tokenDigest(token)), isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)));
