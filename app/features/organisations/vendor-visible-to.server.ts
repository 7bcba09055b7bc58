import { and, arrayContains, eq, inArray, or, type SQL } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { organisations } from "#db/schema/index.ts";

/** `mayViewVendor` of the domain in SQL. A test proves that both agree. */
export function vendorVisibleTo(actor: Actor): SQL | undefined {
  const supplier = arrayContains(organisations.capacities, ["supply"]);
  if (has(actor, "operator") || has(actor, "audit")) return supplier;
  const own = organisationOf(actor);
  return and(supplier, or(inArray(organisations.status, ["verified", "suspended"]), own === null ? undefined : eq(organisations.id, own)));
}
