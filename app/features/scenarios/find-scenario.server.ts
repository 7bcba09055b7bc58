import { and, asc, eq } from "drizzle-orm";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, requirements, scenarios } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

export type ScenarioRow = typeof scenarios.$inferSelect;
export type RequirementRow = typeof requirements.$inferSelect;

/** A scenario whole, as its house and the operators work with it. */
export interface FoundScenario extends ScenarioRow {
  owner: { name: string; creditCode: string };
  requirements: RequirementRow[];
}

/** By id, for drafting and reviewing; by number, for everybody. Two round trips. */
export async function findScenario({ actor, db }: Pick<UseCaseContext, "actor"> & { db: Executor }, by: { id: string } | { number: string }): Promise<Result<FoundScenario, NotFound>> {
  const key = "id" in by ? eq(scenarios.id, by.id) : eq(scenarios.number, by.number);
  const [row] = await db
    .select({ scenario: scenarios, owner: { name: organisations.name, creditCode: organisations.creditCode } })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(key, visibleTo(actor)));
  if (!row) return notFound;
  const rows = await db.select().from(requirements).where(eq(requirements.scenarioId, row.scenario.id)).orderBy(asc(requirements.position));
  return ok({ ...row.scenario, owner: row.owner, requirements: rows });
}
