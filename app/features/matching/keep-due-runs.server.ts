import { and, asc, eq, inArray, isNotNull, notExists, or, sql } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import type { RunOccasion } from "#app/domain/matching/run/kept-run.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { rankingRuns, scenarios } from "#db/schema/index.ts";
import { keepRun } from "./keep-run.server.ts";

/** Keeps the ranking of each scenario that was published, and of each whose evaluation has begun, where that is still owed. Returns how many were kept. */
export async function keepDueRuns(ctx: UseCaseContext, library: ProductLibrary): Promise<number> {
  if (library.state !== "ready") return 0;
  const lacks = (occasion: RunOccasion) =>
    notExists(
      ctx.db
        .select({ one: sql`1` })
        .from(rankingRuns)
        .where(and(eq(rankingRuns.scenarioId, scenarios.id), eq(rankingRuns.occasion, occasion))),
    );
  const owed = await ctx.db
    .select({
      number: scenarios.number,
      publication: sql<boolean>`${lacks("publication")}`,
      evaluation: sql<boolean>`status = 'evaluating' and ${lacks("evaluation")}`,
    })
    .from(scenarios)
    .where(
      and(
        isNotNull(scenarios.number),
        inArray(scenarios.status, ["open", "evaluating"]),
        or(lacks("publication"), and(eq(scenarios.status, "evaluating"), lacks("evaluation"))),
      ),
    )
    .orderBy(asc(scenarios.number));
  let kept = 0;
  for (const { number, publication, evaluation } of owed) {
    const occasions: RunOccasion[] = [...(publication ? ["publication" as const] : []), ...(evaluation ? ["evaluation" as const] : [])];
    for (const occasion of occasions) {
      const result = await keepRun({ ...ctx, actor: clock }, library, number ?? "", occasion);
      if (result.ok && result.value.id !== null) kept += 1;
    }
  }
  return kept;
}
