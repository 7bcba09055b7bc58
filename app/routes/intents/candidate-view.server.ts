import type { Actor } from "#app/domain/identity/actor.ts";
import { inviteHindrance, removalHindrance } from "#app/domain/intent/hindrance.ts";
import { shownInvitationStatus, standingInvitations } from "#app/domain/intent/lifecycle.ts";
import { onInvitation, onShortlist } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { mayView } from "#app/domain/product/policy.ts";
import type { ScenarioHead } from "#app/features/intents/find-scenario-head.server.ts";
import type { ShortlistedProduct } from "#app/features/intents/list-shortlist.server.ts";

/** A kept or removed product as its owner reads it, and what can be done with it now. */
export function candidateView(actor: Actor, scenario: ScenarioHead, row: ShortlistedProduct, now: Date) {
  const { invitation, intent, vendor, ...rest } = row;
  const parties = { ownerId: scenario.organisationId, vendorId: vendor.id };
  const offered = row.productStatus === "listed" && vendor.status === "verified";
  const standing = {
    kept: row.status === "kept",
    invited: invitation !== null && standingInvitations.some((status) => status === invitation.status),
    waits: invitation?.status === "sent",
    answered: intent !== null,
  };
  const open = takesIntents(scenario, now);
  return {
    ...rest,
    vendor: { name: vendor.name, creditCode: vendor.creditCode, suspended: vendor.status !== "verified" },
    opens: mayView(actor, { organisationId: vendor.id, organisationStatus: vendor.status, status: row.productStatus }),
    gone: row.productStatus !== "listed",
    invitation: invitation && { ...invitation, status: shownInvitationStatus(invitation.status, open) },
    intent,
    can: {
      remove: onShortlist.remove(actor, parties).allowed && removalHindrance(scenario, standing, now) === null,
      invite: onInvitation.send(actor, parties).allowed && inviteHindrance(scenario, offered, standing, now) === null,
    },
  };
}

export type CandidateView = ReturnType<typeof candidateView>;
