import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { type Actor, has, organisationOf } from "#app/domain/identity/actor.ts";
import { entries, intentInvitations, intents, organisations, products, productVersions, scenarios, shortlisted } from "#db/schema/index.ts";

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
  const open = or(eq(productVersions.version, products.version), pinned, own === null ? undefined : or(eq(products.organisationId, own), ...keptBy(own)));
  return and(visibleTo(actor), every ? undefined : open) ?? sql`false`;
}

/** Versions that a house's own scenarios keep on a shortlist, invite or are answered with, now or once. */
const keptBy = (house: string): SQL[] =>
  [shortlisted, intentInvitations, intents].map(
    (table) => sql`exists (select from ${table} join ${scenarios} on ${scenarios.id} = ${table.scenarioId}
      where ${table.productId} = ${productVersions.productId} and ${table.productVersion} = ${productVersions.version} and ${scenarios.organisationId} = ${house})`,
  );
