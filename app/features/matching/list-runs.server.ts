import { desc, eq, sql } from "drizzle-orm";
import { mayViewRuns } from "#app/domain/matching/policy.ts";
import type { RunOccasion } from "#app/domain/matching/run/kept-run.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, rankingRuns } from "#db/schema/index.ts";
import { type FoundNeed, findNeed } from "./find-need.server.ts";

export interface ListedRun {
  id: number;
  occasion: RunOccasion;
  at: Date;
  asOf: string;
  engine: string;
  /** How many candidates it ranked. */
  ranked: number;
  house: string | null;
}

/** A published scenario's kept runs, the latest first. Two round trips. */
export async function listRuns(ctx: UseCaseContext, number: string): Promise<Result<{ need: FoundNeed; runs: ListedRun[] }, NotFound>> {
  const need = await findNeed(ctx, number);
  if (!need || !mayViewRuns(ctx.actor, need)) return notFound;
  const runs = await ctx.db
    .select({
      id: rankingRuns.id,
      occasion: rankingRuns.occasion,
      at: rankingRuns.at,
      asOf: rankingRuns.asOf,
      engine: sql<string>`${rankingRuns.input} ->> 'engine'`,
      ranked: sql<number>`jsonb_array_length(${rankingRuns.input} -> 'products')`,
      house: organisations.name,
    })
    .from(rankingRuns)
    .leftJoin(organisations, eq(organisations.id, rankingRuns.organisationId))
    .where(eq(rankingRuns.scenarioId, need.id))
    .orderBy(desc(rankingRuns.id));
  return ok({ need, runs });
}
