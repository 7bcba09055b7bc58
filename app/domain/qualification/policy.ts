import { type Actor, belongsTo, has, mayWrite } from "#app/domain/identity/actor.ts";
import { type OutsideOperatorRefusal, outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { watches } from "#app/domain/identity/policy.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import type { QualificationEvent } from "./qualification.ts";

export type QualificationRefusal = OutsideOperatorRefusal | "not-a-vendor" | "not-a-member";

/** Whose it is. */
export interface QualificationOwner {
  organisationId: string;
}
type Rule = (actor: Actor, qualification: QualificationOwner) => Decision<QualificationRefusal>;

/** Members of a verified vendor's house who write for it. */
export const maySubmit = (actor: Actor): Decision<QualificationRefusal> =>
  actor.kind !== "person" ? refused("not-signed-in") : !has(actor, "supply") ? refused("not-a-vendor") : mayWrite(actor) ? allowed : refused("not-a-writer");

const writer: Rule = (actor, { organisationId }) =>
  actor.kind !== "person"
    ? refused("not-signed-in")
    : !belongsTo(actor, organisationId)
      ? refused("not-a-member")
      : mayWrite(actor)
        ? allowed
        : refused("not-a-writer");

export const mayPerform: Record<QualificationEvent, Rule> = { verify: outsideOperator, refuse: outsideOperator, revoke: outsideOperator, withdraw: writer };

/** A qualification with its paper is its house's, the operators' and the auditors' to read; what products show of it is everybody's. */
export const mayViewQualification = (actor: Actor, { organisationId }: QualificationOwner) => belongsTo(actor, organisationId) || watches(actor);
