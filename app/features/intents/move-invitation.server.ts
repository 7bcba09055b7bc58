import { eq } from "drizzle-orm";
import { type InvitationEvent, invitationLifecycle } from "#app/domain/intent/lifecycle.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import { intentInvitations } from "#db/schema/index.ts";

interface Move {
  personId: string;
  at: Date;
  reason?: string;
}

/** The only code that sets an invitation's status, under its scenario's lock; false where the event cannot happen any more. */
export async function moveInvitation(
  { tx, note }: Change,
  invitation: typeof intentInvitations.$inferSelect,
  event: InvitationEvent,
  { personId, at, reason = "" }: Move,
): Promise<boolean> {
  const status = nextStatus(invitationLifecycle, invitation.status, event);
  if (!status) return false;
  const end = { status, endedBy: personId, endedAt: at, reason };
  await tx.update(intentInvitations).set(end).where(eq(intentInvitations.id, invitation.id));
  const details = { from: invitation.status, to: status, ...(reason && { reason }) };
  note({
    action: `${event}-invitation`,
    subjectType: "intent-invitation",
    subjectId: invitation.id,
    before: invitation,
    after: { ...invitation, ...end },
    details,
  });
  return true;
}
