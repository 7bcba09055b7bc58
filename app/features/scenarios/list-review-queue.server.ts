import { and, asc, eq, notInArray, type SQL, sql } from "drizzle-orm";
import { has, houseIdsEverOf } from "#app/domain/identity/actor.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, scenarioEventRows, scenarios } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

export interface ScenarioToReview {
  id: string;
  title: string;
  owner: string;
  domain: ScenarioDomain;
  regime: Regime;
  submittedAt: Date;
  /** How often it was returned before. */
  returns: number;
}

/** Scenarios that wait for the operator's check, oldest first; those of the operator's own houses wait for somebody else's. */
export async function listReviewQueue({ actor, db }: UseCaseContext): Promise<ScenarioToReview[]> {
  if (!has(actor, "operator")) return [];
  const returns: SQL<number> = sql`(select count(*)::int from ${scenarioEventRows} e where e.scenario_id = ${scenarios.id} and e.event = 'return')`;
  return await db
    .select({
      id: scenarios.id,
      title: scenarios.title,
      owner: organisations.name,
      domain: sql<ScenarioDomain>`${scenarios.domain}`,
      regime: sql<Regime>`${scenarios.regime}`,
      submittedAt: sql<Date>`${scenarios.submittedAt}`.mapWith(scenarios.submittedAt),
      returns,
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(visibleTo(actor), eq(scenarios.status, "in-review"), notInArray(scenarios.organisationId, houseIdsEverOf(actor))))
    .orderBy(asc(scenarios.submittedAt), asc(scenarios.id));
}
