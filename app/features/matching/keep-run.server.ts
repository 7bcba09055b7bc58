import { and, desc, eq } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { canKeepAnother, type RunRefusal } from "#app/domain/matching/policy.ts";
import type { RunOccasion } from "#app/domain/matching/run/kept-run.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { rankingRuns, scenarios } from "#db/schema/index.ts";
import { rankForKeeping, type whyNothingToKeep } from "./rank-for-keeping.server.ts";

export type KeepRefusal = RunRefusal | NotFound | ReturnType<typeof whyNothingToKeep> | "runs-full" | "stale";

/** What a run is kept for: the event that it is pinned to, or null where somebody asks. */
interface KeepReason {
  occasion: RunOccasion;
  eventId: string | null;
}

const onRequest: KeepReason = { occasion: "request", eventId: null };

/** How often it ranks again where the scenario moves on meanwhile. */
const attempts = 3;

/**
 * Ranks a published scenario now and keeps it whole, `kept`; or answers with the run that stands for the same: the event's own, or the
 * newest where nothing differs from it.
 */
export async function keepRun(
  ctx: UseCaseContext,
  library: ProductLibrary,
  number: string,
  reason: KeepReason = onRequest,
): Promise<Result<{ id: number; kept: boolean }, KeepRefusal>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const ranked = await rankForKeeping(ctx, library, number);
    if (!ranked.ok) return ranked;
    const result = await keepRanked(ctx, ranked.value, number, reason);
    if (result.ok || result.refusal.code !== "stale") return result;
  }
  return refuse("stale", "stale");
}

type Ranked = Extract<Awaited<ReturnType<typeof rankForKeeping>>, { ok: true }>["value"];

const keepRanked = (ctx: UseCaseContext, { read, kept }: Ranked, number: string, { occasion, eventId }: KeepReason) =>
  inTransaction(ctx, async ({ tx, note }): Promise<Result<{ id: number; kept: boolean }, KeepRefusal>> => {
    // one at a time; and the scenario as it was ranked is the scenario that is kept
    const [held] = await tx
      .select({ revision: scenarios.revision, version: scenarios.version })
      .from(scenarios)
      .where(eq(scenarios.id, read.scenarioId))
      .for("no key update");
    if (!held) return notFound;
    if (held.revision !== read.revision || held.version !== read.version) return refuse("stale", "stale");

    const same = eventId === null ? await newestIf(tx, kept) : await pinnedTo(tx, eventId);
    if (same !== undefined) return ok({ id: same, kept: false });
    const room = eventId === null ? canKeepAnother(await countRequested(tx, kept.scenarioId)) : null;
    if (room && !room.allowed) return refuse("conflict", room.reason);

    const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
    const [made] = await tx
      .insert(rankingRuns)
      .values({ ...kept, occasion, eventId, personId, organisationId: organisationOf(ctx.actor) })
      .returning({ id: rankingRuns.id });
    if (!made) throw new Error("nothing was kept");
    note({
      action: "keep-ranking",
      subjectType: "ranking-run",
      subjectId: String(made.id),
      after: { digest: kept.digest },
      details: { scenario: number, occasion },
    });
    return ok({ id: made.id, kept: true });
  });

/** The scenario's newest run, where input and result are the same; the day is part of the input. */
async function newestIf(tx: Transaction, { scenarioId, digest }: Ranked["kept"]) {
  const [newest] = await tx
    .select({ id: rankingRuns.id, digest: rankingRuns.digest })
    .from(rankingRuns)
    .where(eq(rankingRuns.scenarioId, scenarioId))
    .orderBy(desc(rankingRuns.id))
    .limit(1);
  return newest?.digest === digest ? newest.id : undefined;
}

const pinnedTo = async (tx: Transaction, eventId: string) =>
  (await tx.select({ id: rankingRuns.id }).from(rankingRuns).where(eq(rankingRuns.eventId, eventId)))[0]?.id;

const countRequested = (tx: Transaction, scenarioId: string) =>
  tx.$count(rankingRuns, and(eq(rankingRuns.scenarioId, scenarioId), eq(rankingRuns.occasion, "request")));
