import { and, eq, type SQL, sql } from "drizzle-orm";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, requirements, scenarios } from "#db/schema/index.ts";
import { type Dealings, dealings } from "./dealings.server.ts";
import { visibleTo } from "./visible-to.server.ts";

export type ScenarioRow = typeof scenarios.$inferSelect;
export type AskedRequirement = Pick<typeof requirements.$inferSelect, "capability" | "importance" | "minEvidence" | "note">;

/** A scenario whole, as its house and the operators work with it. */
export interface FoundScenario extends ScenarioRow {
  owner: { name: string; creditCode: string };
  requirements: AskedRequirement[];
  /** With the reader's house. */
  dealings: Dealings | null;
}

/** The requirements of the scenario of the outer statement, in their order. */
export const asked: SQL<AskedRequirement[]> =
  sql`coalesce((select jsonb_agg(jsonb_build_object('capability', r.capability, 'importance', r.importance, 'minEvidence', r.min_evidence, 'note', r.note) order by r.position)
  from ${requirements} r where r.scenario_id = ${scenarios.id}), '[]'::jsonb)`;

/** By id, for drafting and reviewing; by number, for everybody. One round trip. */
export async function findScenario(
  { actor, db }: Pick<UseCaseContext, "actor"> & { db: Executor },
  by: { id: string } | { number: string },
): Promise<Result<FoundScenario, NotFound>> {
  const key = "id" in by ? eq(scenarios.id, by.id) : eq(scenarios.number, by.number);
  const [row] = await db
    .select({ scenario: scenarios, owner: { name: organisations.name, creditCode: organisations.creditCode }, requirements: asked, dealings: dealings(actor) })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(key, visibleTo(actor)));
  return row ? ok({ ...row.scenario, owner: row.owner, requirements: row.requirements, dealings: row.dealings }) : notFound;
}
