import { and, eq, lte, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { isStatutory, regimes } from "#app/domain/scenario/regime.ts";
import { products, scenarios } from "#db/schema/index.ts";

// The domain's `mayView…` in SQL, over rows joined with their scenarios and products. A test proves that both agree.

export function shortlistVisibleTo(actor: Actor): SQL {
  const own = organisationOf(actor);
  return own === null ? sql`false` : eq(scenarios.organisationId, own);
}

export function invitationVisibleTo(actor: Actor): SQL {
  const own = organisationOf(actor);
  return (own !== null && or(eq(scenarios.organisationId, own), eq(products.organisationId, own))) || sql`false`;
}

export function intentVisibleTo(actor: Actor, now: Date): SQL {
  const watching = has(actor, "operator") || has(actor, "audit");
  const closed = or(ne(scenarios.status, "open"), lte(scenarios.closesAt, now));
  return or(invitationVisibleTo(actor), watching ? and(notInArray(scenarios.regime, regimes.filter(isStatutory)), closed) : undefined) ?? sql`false`;
}
