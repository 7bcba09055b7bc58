import { and, eq, inArray, isNull, notInArray, or, type SQL } from "drizzle-orm";
import type { Change } from "#app/platform/transaction.server.ts";
import { identities, invitations, memberships } from "#db/schema/index.ts";

/** Takes back the invitation by which an operator helps a house that has no owner who can sign in: it has one again, who invites. */
export async function withdrawOperators(change: Change, organisationId: string) {
  const members = change.tx.select({ id: memberships.personId }).from(memberships).where(eq(memberships.organisationId, organisationId));
  await takeBack(change, organisationId, and(eq(invitations.role, "owner"), notInArray(invitations.invitedBy, members)));
}

/** Takes back what somebody who manages a house no more has sent in its name, and what was sent to them: by either they could come back. */
export async function withdrawSent(change: Change, organisationId: string, personId: string, { erased = false } = {}) {
  const theirs = change.tx.select({ subject: identities.subject }).from(identities).where(eq(identities.personId, personId));
  await takeBack(change, organisationId, or(eq(invitations.invitedBy, personId), inArray(invitations.email, theirs)), erased);
}

/** Takes back those of a house's open invitations; all of them where none are named. A row each says so. */
export async function takeBack({ tx, now, note }: Change, organisationId: string, which?: SQL, placeless = false) {
  const open = and(eq(invitations.organisationId, organisationId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt));
  const taken = await tx
    .update(invitations)
    .set({ withdrawnAt: await now() })
    .where(and(open, which))
    .returning();
  for (const row of taken)
    note({
      action: "withdraw-membership-invitation",
      subjectType: "invitation",
      subjectId: row.id,
      after: row,
      details: { organisationId },
      ...(placeless && { placeless }),
    });
}
