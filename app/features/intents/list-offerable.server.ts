import { and, asc, eq, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, scenarios } from "#db/schema/index.ts";
import { standing } from "./read-standing.server.ts";

/** The house's listed products, with what already stands between each and a scenario. One round trip. */
export async function listOfferable({ actor, db }: UseCaseContext, scenarioNumber: string) {
  const own = organisationOf(actor);
  if (own === null) return [];
  return await db
    .select({ number: sql<string>`${products.number}`, name: products.name, standing: standing(scenarios.id, products.id) })
    .from(products)
    .innerJoin(scenarios, eq(scenarios.number, scenarioNumber))
    .where(and(eq(products.organisationId, own), eq(products.status, "listed")))
    .orderBy(asc(products.number));
}
