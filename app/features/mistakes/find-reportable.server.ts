import { and, eq, inArray, sql } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { published } from "#app/domain/scenario/lifecycle.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products, rankingMistakes, scenarios } from "#db/schema/index.ts";

/** A product before a published scenario, for its own house: whether it is ranked at all, and whether a report waits. One round trip. */
export async function findReportable({ actor, db }: UseCaseContext, scenarioNumber: string, productNumber: string): Promise<Result<Reportable, NotFound>> {
  const [row] = await db
    .select({
      scenario: { number: sql<string>`${scenarios.number}`, title: scenarios.title },
      product: { number: sql<string>`${products.number}`, name: products.name, version: products.version },
      vendorId: products.organisationId,
      status: products.status,
      reported: sql<boolean>`exists (select from ${rankingMistakes} x where x.scenario_id = ${scenarios.id} and x.product_id = ${products.id} and x.status = 'open')`,
    })
    .from(products)
    .innerJoin(scenarios, and(eq(scenarios.number, scenarioNumber), inArray(scenarios.status, published)))
    .where(and(eq(products.number, productNumber), eq(products.organisationId, organisationOf(actor) ?? "")));
  if (!row) return notFound;
  const { status, ...rest } = row;
  return ok({ ...rest, listed: status === "listed" });
}

export interface Reportable {
  scenario: { number: string; title: string };
  product: { number: string; name: string; version: number };
  vendorId: string;
  listed: boolean;
  reported: boolean;
}
