import { and, asc, eq, inArray } from "drizzle-orm";
import type { ScenarioEvent, ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, scenarioEventRows } from "#db/schema/index.ts";

export interface ScenarioHappening {
  event: ScenarioEvent;
  /** The status that it led to. */
  to: ScenarioStatus;
  at: Date;
  /** The house that acted; null for the clock. */
  house: string | null;
  reason: string;
}

/** What everybody may read of a scenario's history: from its publication on. */
const open: ScenarioEvent[] = [
  "approve",
  "close",
  "withdraw",
  "select",
  "declare-unsuccessful",
  "hand-over",
  "start-pilot",
  "complete",
  "reselect",
  "terminate",
];

/** The history of a scenario that the caller has found; `whole` for its house and the operators. */
export async function listScenarioEvents({ db }: UseCaseContext, scenarioId: string, whole: boolean): Promise<ScenarioHappening[]> {
  return await db
    .select({
      event: scenarioEventRows.event,
      to: scenarioEventRows.toStatus,
      at: scenarioEventRows.at,
      house: organisations.name,
      reason: scenarioEventRows.reason,
    })
    .from(scenarioEventRows)
    .leftJoin(organisations, eq(organisations.id, scenarioEventRows.organisationId))
    .where(and(eq(scenarioEventRows.scenarioId, scenarioId), whole ? undefined : inArray(scenarioEventRows.event, open)))
    .orderBy(asc(scenarioEventRows.sequence));
}
