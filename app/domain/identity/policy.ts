import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { type Actor, belongsTo, has, mayWrite } from "./actor.ts";
import type { Capacity, OrganisationEvent, OrganisationStatus } from "./organisation.ts";
import { outsideOperator } from "./outside-operator.ts";

/** What the rules need to know of an organisation. */
export interface OrganisationFacts {
  organisationId: string;
  status: OrganisationStatus;
  capacities: readonly Capacity[];
}

export const organisationRefusals = ["not-signed-in", "not-a-member", "not-a-writer", "not-an-operator", "own-organisation"] as const;
export type OrganisationRefusal = (typeof organisationRefusals)[number];
type Rule = (actor: Actor, organisation: OrganisationFacts) => Decision<OrganisationRefusal>;

/** An operator registers on an organisation's behalf; the first operator's own house is set up by whoever is at the machine. */
export const mayRegister = (actor: Actor): Decision<OrganisationRefusal> =>
  actor.kind === "console"
    ? allowed
    : actor.kind !== "person"
      ? refused("not-signed-in")
      : has(actor, "operator") && mayWrite(actor)
        ? allowed
        : refused("not-an-operator");

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

/** Who may make each event happen; whether it can happen now is the lifecycle's question. */
export const mayPerform: Record<OrganisationEvent, Rule> = {
  "submit-proof": memberOrOperator,
  verify: operatorOrMachine,
  reject: outsideOperator,
  suspend: outsideOperator,
  reinstate: outsideOperator,
};

/** Who works at the operator's desk: its members, viewers included; each act asks again. */
export const mayOperate = (actor: Actor) => has(actor, "operator");

const known: readonly OrganisationStatus[] = ["verified", "suspended"];

/** A vendor's page: everybody's once verified, and while suspended, which it then says; before that its members', operators' and auditors'. */
export const mayViewVendor = (actor: Actor, organisation: OrganisationFacts) =>
  organisation.capacities.includes("supply") &&
  (known.includes(organisation.status) || belongsTo(actor, organisation.organisationId) || has(actor, "operator") || has(actor, "audit"));
