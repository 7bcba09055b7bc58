import type { Actor } from "#app/domain/identity/actor.ts";
import { type OutsideOperatorRefusal, outsideOperator } from "#app/domain/identity/outside-operator.ts";
import type { Decision } from "#app/domain/shared/decision.ts";

export type EntryRefusal = OutsideOperatorRefusal;

/** An operator publishes what a call selected, never a product of their own house. */
export const mayPublish = (actor: Actor, vendorId: string): Decision<EntryRefusal> => outsideOperator(actor, { organisationId: vendorId });
