import { eq, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { products } from "#db/schema/index.ts";

/** `mayViewMistake` of the domain in SQL, over reports joined with their products. A test proves that both agree. */
export function mistakeVisibleTo(actor: Actor): SQL {
  if (has(actor, "operator") || has(actor, "audit")) return sql`true`;
  const own = organisationOf(actor);
  return own === null ? sql`false` : eq(products.organisationId, own);
}
