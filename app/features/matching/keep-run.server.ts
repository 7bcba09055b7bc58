import { eq } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { excludedFrom } from "#app/domain/matching/excluded.ts";
import { mayKeepRun, type RunRefusal } from "#app/domain/matching/policy.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import { rankShelf } from "#app/domain/matching/rank-shelf.ts";
import { inputOf, type RunInput, type RunOccasion, rowOf } from "#app/domain/matching/run/kept-run.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { rankingRuns, scenarios } from "#db/schema/index.ts";
import { findNeed } from "./find-need.server.ts";

export type KeepRefusal = RunRefusal | NotFound | "nothing-to-rank-with";

/** Ranks a published scenario now and keeps it whole. For publication and evaluation once each: another process may have been quicker. */
export async function keepRun(
  ctx: UseCaseContext,
  library: ProductLibrary,
  number: string,
  occasion: RunOccasion,
): Promise<Result<{ id: number | null }, KeepRefusal>> {
  const [need, now] = await Promise.all([findNeed(ctx, number), ctx.clock(ctx.db), library.catchUp()]);
  if (!need) return notFound;
  const decision = mayKeepRun(ctx.actor, need);
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  const asOf = beijingDay(now);
  const shelf = library.on(asOf);
  const lessonId = shelf?.lesson?.whole ? shelf.lesson.id : null;
  if (!shelf?.index || !shelf.lesson || lessonId === null) return refuse("conflict", "nothing-to-rank-with");

  const { index, field, items, lesson } = shelf;
  const { id: scenarioId, organisationId: _house, status: _status, closesAt: _closes, ...asked } = need;
  const query = queryOf(asked, true);
  const { rows } = rankShelf({ index, field, items }, query, asked.requirements);
  const input: RunInput = {
    engine: engineVersion,
    taxonomy: ctx.reference.digest,
    lesson: { id: lessonId, digest: lesson.digest },
    asOf,
    library: items.size,
    need: asked,
    products: rows.flatMap((row) => field.get(row.number) ?? []).map(inputOf),
  };
  const result = { rows: rows.map(rowOf), excluded: excludedFrom(field.values(), index.learned.hierarchy, query) };

  return await inTransaction(ctx, async ({ tx, note }) => {
    // the scenario as it was ranked must be the scenario that is kept
    const [held] = await tx.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.id, scenarioId)).for("share");
    if (!held) return notFound;
    const [kept] = await tx
      .insert(rankingRuns)
      .values({
        scenarioId,
        occasion,
        personId: ctx.actor.kind === "person" ? ctx.actor.personId : null,
        organisationId: organisationOf(ctx.actor),
        at: now,
        lessonId,
        asOf,
        input,
        result,
        digest: digestOf({ input, result }),
      })
      .onConflictDoNothing()
      .returning({ id: rankingRuns.id });
    if (kept) note({ action: "keep-ranking", subjectType: "ranking-run", subjectId: String(kept.id), details: { scenario: number, occasion } });
    return ok({ id: kept?.id ?? null });
  });
}
