import type { Capacity, MemberRole, OrganisationStatus } from "./organisation.ts";
import type { Power } from "./power.ts";

/** The house a person acts for at this moment, with what it and they may do there. */
export interface ActingFor {
  organisationId: string;
  name: string;
  status: OrganisationStatus;
  capacities: readonly Capacity[];
  role: MemberRole;
  membershipId: string;
}

/** A house that somebody belongs to, whether or not they act for it now. */
export interface Belonging {
  organisationId: string;
  capacities: readonly Capacity[];
}

/** Somebody signed in. `actingFor` is null for a person without a house, as a reviewer may be. */
export interface PersonActor {
  kind: "person";
  personId: string;
  name: string;
  actingFor: ActingFor | null;
  /** All houses that they belong to; left out where it is the one they act for alone. */
  houses?: readonly Belonging[];
  /** Houses that they belonged to once: they decide nothing about these either. */
  left?: readonly string[];
  reviewerId: string | null;
  /** One of the three powers (三员), which nobody holds who belongs to a house. */
  power?: Power | null;
}

/**
 * Who acts: a visitor, a person for a house, the clock (deadlines), or the console (somebody at the machine, who reads what an auditor
 * reads and changes nothing). No role stands on a person.
 */
export type Actor = { kind: "visitor" } | PersonActor | { kind: "clock" } | { kind: "console" };

export const visitor: Actor = { kind: "visitor" };
export const clock: Actor = { kind: "clock" };
export const atConsole: Actor = { kind: "console" };

/** The organisation that the actor speaks for. */
export const organisationOf = (actor: Actor) => (actor.kind === "person" ? (actor.actingFor?.organisationId ?? null) : null);

/** Whether the actor's verified house holds a capacity; a suspended or unverified house holds none. */
export const has = (actor: Actor, capacity: Capacity) =>
  actor.kind === "console"
    ? capacity === "audit"
    : actor.kind === "person" && actor.actingFor?.status === "verified" && actor.actingFor.capacities.includes(capacity);

/** The houses that the actor belongs to. */
export const housesOf = (actor: Actor): readonly Belonging[] =>
  actor.kind !== "person" ? [] : [...(actor.actingFor ? [actor.actingFor] : []), ...(actor.houses ?? [])];

/** The houses that the actor is or was of. */
export const houseIdsEverOf = (actor: Actor) => [
  ...new Set([...housesOf(actor).map(({ organisationId }) => organisationId), ...(actor.kind === "person" ? (actor.left ?? []) : [])]),
];

/**
 * Whether the actor is or was a member of the organisation, whichever house they act for now: asked where nobody decides on their own. Who left a
 * house has sent in its papers, or sat beside whoever did (回避).
 */
export const hasBeenOf = (actor: Actor, organisationId: string) => houseIdsEverOf(actor).includes(organisationId);

/** Whether the actor speaks for the organisation, whatever its status. */
export const belongsTo = (actor: Actor, organisationId: string) => organisationOf(actor) === organisationId;

const writing: readonly MemberRole[] = ["owner", "approver", "editor"];
const signing: readonly MemberRole[] = ["owner", "approver"];

/** Members who may write for their house; viewers only read. */
export const mayWrite = (actor: Actor) => actor.kind === "person" && !!actor.actingFor && writing.includes(actor.actingFor.role);

/** Members who may sign for their house (单位审签). */
export const maySign = (actor: Actor) => actor.kind === "person" && !!actor.actingFor && signing.includes(actor.actingFor.role);
