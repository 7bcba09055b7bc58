import { organisationOf } from "#app/domain/identity/actor.ts";
import { type Ranked, rank } from "#app/domain/matching/rank.ts";
import { gatherStatistics } from "#app/domain/matching/statistics.ts";
import { engineVersion } from "#app/domain/matching/weights.ts";
import { rankingView } from "#app/domain/scenario/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { type FoundNeed, findNeed } from "./find-need.server.ts";
import { type FieldProduct, loadField } from "./load-field.server.ts";

export interface RankedProduct extends Ranked {
  name: string;
  version: number;
  vendor: FieldProduct["vendor"];
  entry: string | null;
}

export interface Ranking {
  need: FoundNeed;
  /** Whole for the owner, operators and auditors; a vendor's own rows with their places. */
  view: "whole" | "own";
  rows: RankedProduct[];
  /** How many products were ranked: the M of "place N of M". */
  ranked: number;
  /** Named to those who see the whole ranking: products of suspended vendors. */
  excluded: { number: string; name: string; vendor: string }[];
  /** What the figures rest on. */
  run: { engine: string; taxonomy: string; asOf: string; products: number };
}

/** Ranks the product library for a scenario. Who sees which rows is `rankingView`'s answer; without rows to see it is not found. */
export async function rankScenario(ctx: UseCaseContext, number: string): Promise<Result<Ranking, NotFound>> {
  const [need, now] = await Promise.all([findNeed(ctx, number), ctx.clock(ctx.db)]);
  if (!need) return notFound;
  const view = rankingView(ctx.actor, need);
  if (view === "counts") return notFound;

  const asOf = beijingDay(now);
  const field = await loadField(ctx.db, asOf);
  const inRun = field.filter(({ suspended }) => !suspended);
  const statistics = gatherStatistics(ctx.reference.taxonomy, inRun);
  const byNumber = new Map(inRun.map((product) => [product.number, product]));
  const ranked = rank(
    need,
    inRun.map((product) => ({ ...product, catalogued: product.entry !== null })),
    { taxonomy: ctx.reference.taxonomy, statistics },
  );

  const own = organisationOf(ctx.actor);
  const rows = ranked.flatMap((row) => {
    const product = byNumber.get(row.number);
    if (!product || (view === "own" && product.vendor.organisationId !== own)) return [];
    return [{ ...row, name: product.name, version: product.version, vendor: product.vendor, entry: product.entry }];
  });
  const excluded =
    view === "whole"
      ? field.filter(({ suspended }) => suspended).map(({ number: product, name, vendor }) => ({ number: product, name, vendor: vendor.name }))
      : [];
  return ok({
    need,
    view,
    rows,
    ranked: ranked.length,
    excluded,
    run: { engine: engineVersion, taxonomy: ctx.reference.digest.slice(0, 12), asOf, products: inRun.length },
  });
}
