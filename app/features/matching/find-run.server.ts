import { and, eq } from "drizzle-orm";
import { mayViewRuns } from "#app/domain/matching/policy.ts";
import { type KeptRun, runIdOf } from "#app/domain/matching/run/kept-run.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { visibleTo } from "#app/features/scenarios/visible-to.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, rankingRuns, scenarioEventRows, scenarios } from "#db/schema/index.ts";

export interface FoundRun extends KeptRun {
  /** sha256 of what is kept. */
  digest: string;
  /** The house that asked; null where the clock kept it. */
  house: string | null;
  /** When the event was that it is pinned to; null where somebody asked. */
  eventAt: Date | null;
}

/** A kept run by its number (RR-000123), of a scenario where one is named. One round trip. */
export async function findRun({ actor, db }: UseCaseContext, number: string, scenario?: string): Promise<Result<FoundRun, NotFound>> {
  const id = runIdOf(number);
  if (id === null) return notFound;
  const [row] = await db
    .select({
      id: rankingRuns.id,
      occasion: rankingRuns.occasion,
      at: rankingRuns.at,
      input: rankingRuns.input,
      result: rankingRuns.result,
      digest: rankingRuns.digest,
      house: organisations.name,
      eventAt: scenarioEventRows.at,
      owner: scenarios.organisationId,
    })
    .from(rankingRuns)
    .innerJoin(scenarios, eq(scenarios.id, rankingRuns.scenarioId))
    .leftJoin(scenarioEventRows, eq(scenarioEventRows.id, rankingRuns.eventId))
    .leftJoin(organisations, eq(organisations.id, rankingRuns.organisationId))
    .where(and(eq(rankingRuns.id, id), scenario === undefined ? undefined : eq(scenarios.number, scenario), visibleTo(actor)));
  if (!row || !mayViewRuns(actor, { organisationId: row.owner })) return notFound;
  const { owner: _, result, ...run } = row;
  return ok({ ...run, ...result });
}
