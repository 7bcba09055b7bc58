import { type Actor, belongsTo, has, mayWrite } from "#app/domain/identity/actor.ts";
import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";

export const entryRefusals = ["not-signed-in", "not-a-writer", "not-an-operator", "own-organisation"] as const;
export type EntryRefusal = (typeof entryRefusals)[number];

/** An operator publishes what a call selected, never a product of their own house. */
export function mayPublish(actor: Actor, vendorId: string): Decision<EntryRefusal> {
  if (actor.kind !== "person") return refused("not-signed-in");
  if (belongsTo(actor, vendorId)) return refused("own-organisation");
  if (!has(actor, "operator")) return refused("not-an-operator");
  return mayWrite(actor) ? allowed : refused("not-a-writer");
}
