import { type EventOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** 备选: a product that the owner of a scenario keeps in view. */
export const shortlistLifecycle = { kept: { remove: "removed" }, removed: {} } as const;
export type ShortlistStatus = StatusOf<typeof shortlistLifecycle>;
export type ShortlistEvent = EventOf<typeof shortlistLifecycle>;
export const shortlistStatuses = statusesOf(shortlistLifecycle);

/** 邀请对接: the owner asks a vendor for an intent. The vendor's intent accepts it. */
export const invitationLifecycle = {
  sent: { accept: "accepted", decline: "declined", withdraw: "withdrawn" },
  accepted: {},
  declined: {},
  withdrawn: {},
} as const;
export type InvitationStatus = StatusOf<typeof invitationLifecycle>;
export type InvitationEvent = EventOf<typeof invitationLifecycle>;
export const invitationStatuses = statusesOf(invitationLifecycle);

/** 对接意向: a vendor would answer a scenario with one of its products. `acknowledge` is the owner's word that it was read. */
export const intentLifecycle = {
  sent: { acknowledge: "acknowledged", withdraw: "withdrawn" },
  acknowledged: { withdraw: "withdrawn" },
  withdrawn: {},
} as const;
export type IntentStatus = StatusOf<typeof intentLifecycle>;
export type IntentEvent = EventOf<typeof intentLifecycle>;
export const intentStatuses = statusesOf(intentLifecycle);

/** One of these a product and scenario at a time. */
export const livingIntents = ["sent", "acknowledged"] as const satisfies readonly IntentStatus[];
/** A vendor that has answered is not asked again; one that was asked by mistake may be. */
export const standingInvitations = ["sent", "accepted", "declined"] as const satisfies readonly InvitationStatus[];

/** What a page shows: an invitation that nobody answered lapses with the scenario's closing, whenever a page is looked at. */
export type ShownInvitationStatus = InvitationStatus | "lapsed";
export const shownInvitationStatus = (status: InvitationStatus, answerable: boolean): ShownInvitationStatus =>
  status === "sent" && !answerable ? "lapsed" : status;
