import { type Actor, belongsTo, mayWrite } from "#app/domain/identity/actor.ts";
import { type OutsideOperatorRefusal, outsideOperator } from "#app/domain/identity/outside-operator.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";

interface Owner {
  organisationId: string;
}

/** Operators write entries on houses and take them back; never on their own. */
export const mayKeepStandings = (actor: Actor, organisation: Owner): Decision<OutsideOperatorRefusal> => outsideOperator(actor, organisation);

/** The house answers what is said of it, whatever its status. */
export function mayReply(actor: Actor, { organisationId }: Owner): Decision<"not-signed-in" | "not-a-member" | "not-a-writer"> {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (!belongsTo(actor, organisationId)) return refused("not-a-member");
  return mayWrite(actor) ? allowed : refused("not-a-writer");
}
