import { createHash, randomBytes } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { invitationHours, invitationsPerDay, type MemberRefusal, mayInvite, mayWithdrawInvitation } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { memberRoleLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, people } from "#db/schema/index.ts";
import { type LockedHouse, lockHouse } from "./lock-house.server.ts";

export type InviteRefusal = NotFound | MemberRefusal | "not-a-mail" | "member-already" | "invitations-full";

/** Invites by mail: a link that works once, within three days, for that address. What was sent to the same address before works no more. */
export async function inviteMember(ctx: UseCaseContext, typed: string, role: MemberRole): Promise<Result<{ email: string }, InviteRefusal>> {
  const email = normaliseEmail(typed);
  if (!isEmail(email)) return refuse("invalid", "not-a-mail");
  return await inTransaction(ctx, async (change) => {
    const house = await lockHouse(change.tx, ctx.actor);
    if (!house) return notFound;
    const may = mayInvite(house.actor, house.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    return await send(ctx, change, house, email, role);
  });
}

/** Sends an invitation anew: another link, another three days. */
export async function renewInvitation(ctx: UseCaseContext, id: string): Promise<Result<{ email: string }, InviteRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const house = await lockHouse(change.tx, ctx.actor);
    const [standing] = house ? await change.tx.select().from(invitations).where(standingOf(house, id)) : [];
    if (!house || !standing) return notFound;
    const may = mayInvite(house.actor, house.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    return await send(ctx, change, house, standing.email, standing.role);
  });
}

/** Takes an invitation back: its link works no more. */
export async function withdrawInvitation(ctx: UseCaseContext, id: string): Promise<Result<{ email: string }, NotFound | MemberRefusal>> {
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const house = await lockHouse(tx, ctx.actor);
    if (!house) return notFound;
    const may = mayWithdrawInvitation(house.actor, house.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const [taken] = await tx
      .update(invitations)
      .set({ withdrawnAt: await now() })
      .where(standingOf(house, id))
      .returning({ email: invitations.email });
    if (!taken) return notFound;
    note({ action: "withdraw-membership-invitation", subjectType: "invitation", subjectId: id, details: { organisationId: house.facts.organisationId } });
    return ok(taken);
  });
}

const standingOf = ({ facts }: LockedHouse, id: string) =>
  and(eq(invitations.id, id), eq(invitations.organisationId, facts.organisationId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt));

async function send(
  ctx: UseCaseContext,
  { tx, now, note, mail }: Change,
  { facts, name, members }: LockedHouse,
  email: string,
  role: MemberRole,
): Promise<Result<{ email: string }, InviteRefusal>> {
  const at = await now();
  const { organisationId } = facts;
  const [known] = await tx
    .select({ personId: identities.personId, locale: people.locale })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email)));
  if (known && members.some(({ personId }) => personId === known.personId)) return refuse("conflict", "member-already");
  const [sent] = await tx
    .select({ count: count() })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), gt(invitations.createdAt, new Date(at.getTime() - 86_400_000))));
  if ((sent?.count ?? 0) >= invitationsPerDay) return refuse("conflict", "invitations-full");
  await tx
    .update(invitations)
    .set({ withdrawnAt: at })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.email, email), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)));
  const token = randomBytes(32).toString("base64url");
  const id = createHash("sha256").update(token).digest("hex");
  const expiresAt = new Date(at.getTime() + invitationHours * 3_600_000);
  const invitedBy = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  await tx.insert(invitations).values({ id, email, organisationId, role, expiresAt, invitedBy, createdAt: at });
  note({ action: "invite-member", subjectType: "invitation", subjectId: id, details: { organisationId, role } });
  const locale = known?.locale ?? "zh-CN";
  const who = ctx.actor.kind === "person" ? ctx.actor.name : "";
  const about = { house: name, who, role: memberRoleLabel[role]({}, { locale }), hours: invitationHours, link: `${ctx.origin}${paths.invitation(token)}` };
  await mail({ to: email, locale, subject: m.members_letter_invited(about, { locale }), text: m.members_letter_invited_text(about, { locale }) });
  return ok({ email });
}
