import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import { scenarios } from "#db/schema/index.ts";

/** `mayView` of the domain in SQL; every find and list of scenarios starts from it. A test proves that both agree. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind === "clock") return sql`true`;
  const own = organisationOf(actor);
  const rules = [
    inArray(scenarios.status, published),
    own === null ? undefined : eq(scenarios.organisationId, own),
    has(actor, "operator") ? eq(scenarios.status, "in-review") : undefined,
  ];
  return or(...rules) ?? sql`false`;
}
