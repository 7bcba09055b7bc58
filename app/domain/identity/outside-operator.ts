import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { type Actor, has, hasBeenOf, mayWrite } from "./actor.ts";

export type OutsideOperatorRefusal = "not-signed-in" | "own-organisation" | "not-an-operator" | "not-a-writer";

/** The operator's acts (运营方) on what a house holds: by one who may write for the office, and never on a house that they belong or belonged to, acting for it or not. */
export function outsideOperator(actor: Actor, { organisationId }: { organisationId: string }): Decision<OutsideOperatorRefusal> {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (hasBeenOf(actor, organisationId)) return refused("own-organisation");
  if (!has(actor, "operator")) return refused("not-an-operator");
  return mayWrite(actor) ? allowed : refused("not-a-writer");
}
