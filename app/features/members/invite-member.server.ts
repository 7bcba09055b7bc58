import { and, eq, isNull } from "drizzle-orm";
import { isEmail, normaliseEmail } from "#app/domain/identity/email.ts";
import { invitationHours, type MemberRefusal, mayInvite, mayWithdrawInvitation } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { invitations } from "#db/schema/index.ts";
import { type LockedHouse, lockHouse } from "./lock-house.server.ts";
import { type SendRefusal, sendInvitation, type Words } from "./send-invitation.server.ts";

export type InviteRefusal = NotFound | MemberRefusal | "not-a-mail" | SendRefusal;

/** Invites by mail: a link that works once, within three days, for that address. What was sent to the same address before works no more. */
export async function inviteMember(ctx: UseCaseContext, typed: string, role: MemberRole): Promise<Result<{ email: string }, InviteRefusal>> {
  const email = normaliseEmail(typed);
  if (!isEmail(email)) return refuse("invalid", "not-a-mail");
  return await inTransaction(ctx, async (change) => {
    const house = await lockHouse(change.tx, ctx.actor);
    if (!house) return notFound;
    const may = mayInvite(house.actor, house.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    return await sendInvitation(ctx, change, house, email, role, words(ctx, house, role));
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
    return await sendInvitation(ctx, change, house, standing.email, standing.role, words(ctx, house, standing.role));
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
      .returning();
    if (!taken) return notFound;
    const { organisationId } = house.facts;
    note({ action: "withdraw-membership-invitation", subjectType: "invitation", subjectId: id, after: taken, details: { organisationId } });
    return ok({ email: taken.email });
  });
}

const standingOf = ({ facts }: LockedHouse, id: string) =>
  and(eq(invitations.id, id), eq(invitations.organisationId, facts.organisationId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt));

const words =
  ({ actor, origin }: UseCaseContext, { name }: LockedHouse, role: MemberRole): Words =>
  (locale, token) => {
    const who = actor.kind === "person" ? actor.name : "";
    const about = { house: name, who, role: memberRoleLabel[role]({}, { locale }), hours: invitationHours, link: `${origin}${paths.invitation(token)}` };
    return { subject: m.members_letter_invited(about, { locale }), text: m.members_letter_invited_text(about, { locale }) };
  };
