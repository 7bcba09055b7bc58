import { and, count, eq, gt, isNull } from "drizzle-orm";
import { invitationHours, invitationsPerDay, invitedAgainAfter } from "#app/domain/identity/membership.ts";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { newToken, tokenDigest } from "#app/platform/token.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, invitations, people } from "#db/schema/index.ts";
import { takeBack } from "./withdraw-sent.server.ts";

export type SendRefusal = "member-already" | "invitations-full";
/** What the letter says, in the reader's language. */
export type Words = (locale: "zh-CN" | "en", token: string) => { subject: string; text: string };

interface House {
  facts: { organisationId: string };
  members: readonly { personId: string }[];
}

/** Writes an invitation into a house whose row is locked, and its letter; what was sent to the same address before works no more. A form sent twice sends one letter. */
export async function sendInvitation(
  { actor }: UseCaseContext,
  change: Change,
  { facts: { organisationId }, members }: House,
  email: string,
  role: MemberRole,
  words: Words,
): Promise<Result<{ email: string }, SendRefusal>> {
  const { tx, now, note, mail } = change;
  const at = await now();
  const [known] = await tx
    .select({ personId: identities.personId, locale: people.locale })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email)));
  if (known && members.some(({ personId }) => personId === known.personId)) return refuse("conflict", "member-already");
  const standing = and(
    eq(invitations.organisationId, organisationId),
    eq(invitations.email, email),
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
  );
  const recent = gt(invitations.createdAt, new Date(at.getTime() - invitedAgainAfter * 1000));
  if ((await tx.$count(invitations, and(standing, recent, eq(invitations.role, role)))) > 0) return ok({ email });
  const [sent] = await tx
    .select({ count: count() })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), gt(invitations.createdAt, new Date(at.getTime() - 86_400_000))));
  if ((sent?.count ?? 0) >= invitationsPerDay) return refuse("conflict", "invitations-full");
  await takeBack(change, organisationId, eq(invitations.email, email));
  const token = newToken();
  const id = tokenDigest(token);
  const expiresAt = new Date(at.getTime() + invitationHours * 3_600_000);
  const invitedBy = actor.kind === "person" ? actor.personId : null;
  const invitation = { id, email, organisationId, role, expiresAt, invitedBy, createdAt: at };
  await tx.insert(invitations).values(invitation);
  note({ action: "invite-member", subjectType: "invitation", subjectId: id, after: invitation, details: { organisationId, role } });
  const locale = known?.locale ?? "zh-CN";
  await mail({ to: email, locale, ...words(locale, token) });
  return ok({ email });
}
