import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import { has, houseIdsEverOf, mayWrite } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, products, rankingMistakes, scenarios } from "#db/schema/index.ts";

export interface WaitingMistake {
  id: string;
  product: string;
  vendor: string;
  scenario: string;
  report: string;
  reportedAt: Date;
}

/** Reports that wait for an operator who may answer, oldest first; never those of the operator's own houses. */
export async function listMistakeQueue({ actor, db }: UseCaseContext): Promise<WaitingMistake[]> {
  if (!has(actor, "operator") || !mayWrite(actor)) return [];
  return await db
    .select({
      id: rankingMistakes.id,
      product: products.name,
      vendor: organisations.name,
      scenario: sql<string>`${scenarios.number}`,
      report: rankingMistakes.report,
      reportedAt: rankingMistakes.reportedAt,
    })
    .from(rankingMistakes)
    .innerJoin(scenarios, eq(scenarios.id, rankingMistakes.scenarioId))
    .innerJoin(products, eq(products.id, rankingMistakes.productId))
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .where(and(eq(rankingMistakes.status, "open"), notInArray(products.organisationId, houseIdsEverOf(actor))))
    .orderBy(asc(rankingMistakes.reportedAt), asc(rankingMistakes.id));
}
