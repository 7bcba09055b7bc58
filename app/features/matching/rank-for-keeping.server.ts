import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { excludedFrom } from "#app/domain/matching/excluded.ts";
import { mayKeepRun } from "#app/domain/matching/policy.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import { rankShelf } from "#app/domain/matching/rank-shelf.ts";
import { inputOf, type RunInput, rowOf } from "#app/domain/matching/run/kept-run.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { notFound, ok, refuse } from "#app/domain/shared/result.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { findNeed } from "./find-need.server.ts";

/** Why a library in this state has no ranking to keep. */
export const whyNothingToKeep = (state: ProductLibrary["state"]) => (state === "failed" ? "ranking-unavailable" : "nothing-to-rank-with");

/** Ranks a published scenario now, with everything that a kept run holds: what went in, what came out, and the scenario's state that it was read in. */
export async function rankForKeeping(ctx: UseCaseContext, library: ProductLibrary, number: string) {
  const need = await findNeed(ctx, number);
  if (!need) return notFound;
  const decision = mayKeepRun(ctx.actor, need);
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  const [now] = await Promise.all([ctx.clock(ctx.db), library.catchUp()]);
  const asOf = beijingDay(now);
  const shelf = library.on(asOf);
  const lessonId = shelf?.lesson?.whole ? shelf.lesson.id : null;
  if (!shelf?.index || !shelf.lesson || lessonId === null) return refuse("conflict", whyNothingToKeep(library.state));

  const { index, field, items, lesson } = shelf;
  const { id: scenarioId, revision, version, organisationId: _house, status: _status, closesAt: _closes, ...asked } = need;
  const query = queryOf(asked, true);
  const { rows, basis } = rankShelf({ index, field, items }, query, asked.requirements);
  const input: RunInput = {
    engine: engineVersion,
    taxonomy: ctx.reference.digest,
    lesson: { id: lessonId, digest: lesson.digest },
    asOf,
    library: items.size,
    need: asked,
    products: rows.flatMap((row) => field.get(row.number) ?? []).map(inputOf),
  };
  const result = { rows: rows.map(rowOf), excluded: excludedFrom(field.values(), index.learned.hierarchy, query), basis };
  return ok({ read: { scenarioId, revision, version }, kept: { scenarioId, at: now, lessonId, asOf, input, result, digest: digestOf({ input, result }) } });
}
