import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Change } from "#app/platform/transaction.server.ts";
import { identities, invitations } from "#db/schema/index.ts";

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
