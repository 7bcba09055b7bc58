import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { type Actor, belongsTo } from "./actor.ts";
import type { MemberRole, OrganisationStatus } from "./organisation.ts";
import { type OutsideOperatorRefusal, outsideOperator } from "./outside-operator.ts";

/** How long an invitation can be accepted, in hours. */
export const invitationHours = 72;
/** The same invitation sent within so many seconds is a form that was sent twice. */
export const invitedAgainAfter = 60;
/** Letters of invitation that a house may send within a day. */
export const invitationsPerDay = 20;

/** What the rules need to know of a house's members. */
export interface MembersFacts {
  organisationId: string;
  status: OrganisationStatus;
  /** Owners at this moment who can sign in: one whose account is disabled owns nothing for as long as it is. */
  owners: number;
}

/** One of them. */
export interface MemberFacts {
  personId: string;
  role: MemberRole;
  /** Whether their account is. */
  disabled: boolean;
}

export const countOwners = (members: readonly Pick<MemberFacts, "role" | "disabled">[]) =>
  members.filter(({ role, disabled }) => role === "owner" && !disabled).length;

export const memberRefusals = [
  "not-signed-in",
  "not-a-member",
  "not-an-owner",
  "house-not-verified",
  "last-owner",
  "own-membership",
  "already-owner",
  "member-disabled",
] as const;
export type MemberRefusal = (typeof memberRefusals)[number];
type Answer = Decision<MemberRefusal>;

function owner(actor: Actor, { organisationId }: MembersFacts): Answer {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (!belongsTo(actor, organisationId)) return refused("not-a-member");
  return actor.actingFor?.role === "owner" ? allowed : refused("not-an-owner");
}

/** Owners invite; of a house that was verified, for a letter in its name is believed. */
export function mayInvite(actor: Actor, house: MembersFacts): Answer {
  const may = owner(actor, house);
  return !may.allowed ? may : house.status === "verified" ? allowed : refused("house-not-verified");
}

/** Whether a house takes in whom it invited; its first owner before it was verified, nobody while it is suspended or once it was taken back. */
export const admits = (status: OrganisationStatus) => status !== "suspended" && status !== "withdrawn";

export type FirstOwnerRefusal = OutsideOperatorRefusal | "house-suspended" | "house-withdrawn" | "has-owner";

/** An operator invites the first owner of a house that they registered for others; from then on its owners do. */
export function mayInviteFirstOwner(actor: Actor, house: MembersFacts): Decision<FirstOwnerRefusal> {
  const may = outsideOperator(actor, house);
  if (!may.allowed) return may;
  if (!admits(house.status)) return refused(house.status === "withdrawn" ? "house-withdrawn" : "house-suspended");
  return house.owners > 0 ? refused("has-owner") : allowed;
}

/** Taking an invitation back. */
export const mayWithdrawInvitation = owner;

/** Saying what the house asks of its members' passwords. */
export const mayChoosePasswords = owner;

const isLast = ({ owners }: MembersFacts, { role, disabled }: MemberFacts) => role === "owner" && !disabled && owners <= 1;

/** An owner gives another role, to themselves too; the last owner stays one. */
export function mayChangeRole(actor: Actor, house: MembersFacts, member: MemberFacts): Answer {
  const may = owner(actor, house);
  return !may.allowed ? may : isLast(house, member) ? refused("last-owner") : allowed;
}

/** An owner ends another's membership; one's own ends by leaving. */
export function mayRemove(actor: Actor, house: MembersFacts, member: MemberFacts): Answer {
  const may = owner(actor, house);
  if (!may.allowed) return may;
  return actor.kind === "person" && actor.personId === member.personId ? refused("own-membership") : isLast(house, member) ? refused("last-owner") : allowed;
}

/** Everybody leaves when they like, but the last owner. */
export function mayLeave(actor: Actor, house: MembersFacts): Answer {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (!belongsTo(actor, house.organisationId) || !actor.actingFor) return refused("not-a-member");
  return isLast(house, { personId: actor.personId, role: actor.actingFor.role, disabled: false }) ? refused("last-owner") : allowed;
}

/** An owner hands their place to another member who can sign in, and goes on as an editor. */
export function mayTransfer(actor: Actor, house: MembersFacts, member: MemberFacts): Answer {
  const may = owner(actor, house);
  if (!may.allowed) return may;
  return actor.kind === "person" && actor.personId === member.personId
    ? refused("own-membership")
    : member.role === "owner"
      ? refused("already-owner")
      : member.disabled
        ? refused("member-disabled")
        : allowed;
}
