import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Change } from "#app/platform/transaction.server.ts";
import { identities, invitations, memberships } from "#db/schema/index.ts";

/** Takes back the invitation by which an operator helps a house that has no owner who can sign in: it has one again, who invites. */
export async function withdrawOperators({ tx, now, note }: Change, organisationId: string) {
  const members = tx.select({ id: memberships.personId }).from(memberships).where(eq(memberships.organisationId, organisationId));
  const taken = await tx
    .update(invitations)
    .set({ withdrawnAt: await now() })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.role, "owner"),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        notInArray(invitations.invitedBy, members),
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of taken) note({ action: "withdraw-membership-invitation", subjectType: "invitation", subjectId: id, details: { organisationId } });
}

/** Takes back what somebody who manages a house no more has sent in its name, and what was sent to them: by either they could come back. */
export async function withdrawSent({ tx, now, note }: Change, organisationId: string, personId: string, { erased = false } = {}) {
  const theirs = tx.select({ subject: identities.subject }).from(identities).where(eq(identities.personId, personId));
  const taken = await tx
    .update(invitations)
    .set({ withdrawnAt: await now() })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        or(eq(invitations.invitedBy, personId), inArray(invitations.email, theirs)),
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of taken)
    note({
      action: "withdraw-membership-invitation",
      subjectType: "invitation",
      subjectId: id,
      details: { organisationId },
      ...(erased && { placeless: true }),
    });
}
