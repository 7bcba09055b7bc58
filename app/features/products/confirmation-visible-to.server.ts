import { eq, or, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { confirmations, products } from "#db/schema/index.ts";

/** `mayViewConfirmation` of the domain in SQL, over confirmations joined with their products. A test proves that both agree. */
export function confirmationVisibleTo(actor: Actor): SQL {
  if (seesAllConfirmations(actor)) return sql`true`;
  const own = organisationOf(actor);
  return (own !== null && or(eq(products.organisationId, own), eq(confirmations.askedOrganisationId, own))) || sql`false`;
}

export const seesAllConfirmations = (actor: Actor) => has(actor, "operator") || has(actor, "audit");
