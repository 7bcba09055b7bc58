import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { type Actor, belongsTo, has, mayWrite } from "./actor.ts";
import { isKeptApart } from "./apart.ts";
import { type Capacity, type OrganisationEvent, type OrganisationStatus, openCapacities } from "./organisation.ts";
import { outsideOperator } from "./outside-operator.ts";

/** What the rules need to know of an organisation. */
export interface OrganisationFacts {
  organisationId: string;
  status: OrganisationStatus;
  capacities: readonly Capacity[];
}

export const organisationRefusals = [
  "not-signed-in",
  "not-a-member",
  "not-a-writer",
  "not-an-owner",
  "not-an-operator",
  "own-organisation",
  "an-auditor",
  "capacity-not-open",
  "power-keeps-out",
  "office-keeps-out",
  "other-house-keeps-out",
] as const;
export type OrganisationRefusal = (typeof organisationRefusals)[number];
type Rule = (actor: Actor, organisation: OrganisationFacts) => Decision<OrganisationRefusal>;

/**
 * Anybody signed in registers the house that they speak for and is its first owner, but who audits or operates: that stays apart from the trade, whichever
 * house they act for. An operator registers on a house's behalf; the first operator's own house is set up by whoever is at the machine.
 */
export function mayRegister(actor: Actor): Decision<OrganisationRefusal> {
  if (actor.kind === "console") return allowed;
  if (actor.kind !== "person") return refused("not-signed-in");
  if (actor.power) return refused("power-keeps-out");
  if (has(actor, "audit")) return refused("an-auditor");
  if (has(actor, "operator")) return mayWrite(actor) ? allowed : refused("not-a-writer");
  return isKeptApart(actor) ? refused("office-keeps-out") : allowed;
}

/** Whether the actor registers for somebody else: then nobody becomes the owner by it. */
export const registersForOthers = (actor: Actor) => actor.kind === "console" || has(actor, "operator");

/** What a house is registered for: to demand and to supply is everybody's to ask; to operate and to audit is given. */
export const mayRegisterFor = (actor: Actor, capacities: readonly Capacity[]): Decision<OrganisationRefusal> =>
  registersForOthers(actor) || capacities.every((one) => (openCapacities as readonly Capacity[]).includes(one)) ? allowed : refused("capacity-not-open");

/** Whoever verifies cannot be verified by anybody: an operator's house, and only that, is verified at the machine. */
const operatorOrMachine: Rule = (actor, organisation) =>
  actor.kind === "console" ? (organisation.capacities.includes("operator") ? allowed : refused("not-an-operator")) : outsideOperator(actor, organisation);

const memberOrOperator: Rule = (actor, organisation) =>
  actor.kind === "console"
    ? operatorOrMachine(actor, organisation)
    : actor.kind === "person" && belongsTo(actor, organisation.organisationId)
      ? mayWrite(actor)
        ? allowed
        : refused("not-a-writer")
      : outsideOperator(actor, organisation);

/** The house's own owner, and nobody for them. */
const ownOwner: Rule = (actor, { organisationId }) =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, organisationId)
      ? refused("not-a-member")
      : actor.actingFor?.role === "owner"
        ? allowed
        : refused("not-an-owner");

/** Who may make each event happen; whether it can happen now is the lifecycle's question, and for the clock the calendar's. */
export const mayPerform: Record<OrganisationEvent, Rule> = {
  "submit-proof": memberOrOperator,
  verify: operatorOrMachine,
  reject: outsideOperator,
  withdraw: ownOwner,
  suspend: outsideOperator,
  reinstate: (actor, organisation) => (actor.kind === "clock" ? allowed : outsideOperator(actor, organisation)),
};

/** Who works at the operator's desk: its members, viewers included; each act asks again. */
export const mayOperate = (actor: Actor) => has(actor, "operator");

/** Who reads every house's particulars, beside its own members. */
export const watches = (actor: Actor) => has(actor, "operator") || has(actor, "audit");

/** A house's own particulars, proofs and history: its members', operators' and auditors' to read, whatever its status. */
export const mayViewOrganisation = (actor: Actor, { organisationId }: Pick<OrganisationFacts, "organisationId">) =>
  belongsTo(actor, organisationId) || watches(actor);

const known: readonly OrganisationStatus[] = ["verified", "suspended"];

/** A vendor's page: everybody's once verified, and while suspended, which it then says; before that its members', operators' and auditors'. */
export const mayViewVendor = (actor: Actor, organisation: OrganisationFacts) =>
  organisation.capacities.includes("supply") &&
  (known.includes(organisation.status) || belongsTo(actor, organisation.organisationId) || has(actor, "operator") || has(actor, "audit"));
