import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { entries, organisations, products, productVersions } from "#db/schema/index.ts";

/** `mayView` of the domain in SQL, over products joined with their organisations. A test proves that both agree. */
export function visibleTo(actor: Actor): SQL {
  const own = organisationOf(actor);
  const watching = has(actor, "operator") || has(actor, "audit");
  const rules = [
    own === null ? undefined : eq(products.organisationId, own),
    and(inArray(products.status, ["listed", "retired"]), watching ? undefined : ne(organisations.status, "suspended")),
    watching ? eq(products.status, "taken-down") : undefined,
  ];
  return or(...rules) ?? sql`false`;
}

/** `mayViewVersion` of the domain in SQL, over versions joined with their products and organisations. A test proves that both agree. */
export function versionVisibleTo(actor: Actor): SQL {
  const own = organisationOf(actor);
  const every = has(actor, "operator") || has(actor, "audit");
  const pinned = sql`exists (select from ${entries} e where e.product_id = ${productVersions.productId} and e.product_version = ${productVersions.version})`;
  const open = or(eq(productVersions.version, products.version), pinned, own === null ? undefined : eq(products.organisationId, own));
  return and(visibleTo(actor), every ? undefined : open) ?? sql`false`;
}
