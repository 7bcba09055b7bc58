import { and, asc, eq, inArray, notExists, sql } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import { pinning, pinningEvents } from "#app/domain/matching/run/kept-run.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { rankingRuns, scenarioEventRows, scenarios } from "#db/schema/index.ts";
import { keepRun } from "./keep-run.server.ts";

/**
 * Keeps a run for each publication and each beginning of an evaluation that has none, whatever has become of the scenario since: the
 * event's row, written as it happened, is what is owed. Returns how many were kept; what broke is thrown when all others have been.
 */
export async function keepDueRuns(ctx: UseCaseContext, library: ProductLibrary): Promise<number> {
  if (library.state !== "ready") return 0;
  const owed = await ctx.db
    .select({ eventId: scenarioEventRows.id, event: scenarioEventRows.event, number: scenarios.number })
    .from(scenarioEventRows)
    .innerJoin(scenarios, eq(scenarios.id, scenarioEventRows.scenarioId))
    .where(
      and(
        inArray(scenarioEventRows.event, pinningEvents),
        notExists(ctx.db.select({ one: sql`1` }).from(rankingRuns).where(eq(rankingRuns.eventId, scenarioEventRows.id))),
      ),
    )
    .orderBy(asc(scenarioEventRows.sequence));
  let kept = 0;
  const broken: unknown[] = [];
  for (const { eventId, event, number } of owed) {
    const occasion = pinning[event as keyof typeof pinning];
    try {
      const result = await keepRun({ ...ctx, actor: clock }, library, number ?? "", { occasion, eventId });
      if (result.ok && result.value.kept) kept += 1;
    } catch (error) {
      broken.push(error);
    }
  }
  if (broken.length > 0) throw new AggregateError(broken, `${broken.length} of ${owed.length} rankings could not be kept`);
  return kept;
}
