import { allowed, type Decision, refused } from "#app/domain/shared/decision.ts";
import { type Actor, type Belonging, housesOf } from "./actor.ts";
import type { Capacity } from "./organisation.ts";

export type ApartRefusal = "office-keeps-out" | "other-house-keeps-out";

/** What watches over the trade. */
const watching: readonly Capacity[] = ["operator", "audit"];

const staysApart = ({ capacities }: Pick<Belonging, "capacities">) => capacities.some((one) => watching.includes(one));

/** Who is of a house that operates or audits is of no other, in whatever order they came: they would decide on their own. */
export function mayBelongTo(joined: Belonging, houses: readonly Belonging[]): Decision<ApartRefusal> {
  const others = houses.filter(({ organisationId }) => organisationId !== joined.organisationId);
  if (others.some(staysApart)) return refused("office-keeps-out");
  return others.length > 0 && staysApart(joined) ? refused("other-house-keeps-out") : allowed;
}

/** Whether one of the actor's houses keeps them out of all others. */
export const isKeptApart = (actor: Actor) => housesOf(actor).some(staysApart);
