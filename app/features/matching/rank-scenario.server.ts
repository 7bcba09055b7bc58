import { eq } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import { type Absent, absentFrom } from "#app/domain/matching/absent.ts";
import type { Candidate } from "#app/domain/matching/candidate.ts";
import { engineVersion } from "#app/domain/matching/engine/weights.ts";
import { type Excluded, excludedFrom } from "#app/domain/matching/excluded.ts";
import { queryOf } from "#app/domain/matching/query-of.ts";
import { type RankedField, rankShelf } from "#app/domain/matching/rank-shelf.ts";
import { rankingView } from "#app/domain/scenario/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";
import { products } from "#db/schema/index.ts";
import { type FoundNeed, findNeed } from "./find-need.server.ts";
import { listUnranked } from "./list-unranked.server.ts";
import { loadListed } from "./load-listed.server.ts";

interface Shown {
  need: FoundNeed;
  /** Whole for the owner, operators and auditors; a vendor's own rows with their places. */
  view: "whole" | "own";
  /** Named to those who see the whole. */
  excluded: Excluded[];
  /** Named to those who see their own rows: which of their listed products are no candidates. */
  absent: Absent[];
  /** The day whose evidence and entries count. */
  asOf: string;
}

export interface Ranking extends Shown, RankedField {
  unranked: null;
  /** How many candidates there are: the M of "place N of M". */
  ranked: number;
  /** What the figures rest on. `learned` names what the statistics and the latent space were learned from. */
  run: { engine: string; taxonomy: string; learned: string; by: "tags" | "everything"; asOf: string; products: number };
}

/** Without an order: the candidates by number, and why: not asked for, or nothing to rank with. Nothing ever ranks by another rule. */
export interface Unranked extends Shown {
  unranked: "chosen" | "loading" | "failed";
  rows: Candidate[];
}

/**
 * Ranks the product library for a scenario, or lists its candidates `unranked` where the reader wants no order. Who sees which rows is
 * `rankingView`'s answer; without rows to see it is not found.
 */
export async function rankScenario(
  ctx: UseCaseContext,
  library: ProductLibrary,
  number: string,
  { unranked = false } = {},
): Promise<Result<Ranking | Unranked, NotFound>> {
  const [need, now] = await Promise.all([findNeed(ctx, number), ctx.clock(ctx.db), library.catchUp()]);
  if (!need) return notFound;
  const view = rankingView(ctx.actor, need);
  if (view === "counts") return notFound;

  const asOf = beijingDay(now);
  const house = organisationOf(ctx.actor);
  const mine = <Row extends Candidate>(rows: Row[]) => rows.filter(({ vendor }) => view === "whole" || vendor.organisationId === house);
  const shelf = unranked ? null : library.on(asOf);
  if (!shelf?.index || !shelf.lesson) {
    const { rows, excluded } = await listUnranked(ctx, need, asOf);
    const why = unranked ? "chosen" : library.state === "failed" ? "failed" : "loading";
    const own = view === "own" && house ? await loadListed(ctx.db, eq(products.organisationId, house)) : [];
    const absent = absentFrom(own, rows);
    return ok({ need, view, asOf, unranked: why, rows: mine(rows), excluded: view === "whole" ? excluded : [], absent });
  }
  const { index, field, items, lesson } = shelf;
  const query = queryOf(need, lesson.whole);
  const { rows, changes, ...account } = rankShelf({ index, field, items }, query, need.requirements);
  return ok({
    need,
    view,
    asOf,
    unranked: null,
    rows: mine(rows),
    ranked: rows.length,
    excluded: view === "whole" ? excludedFrom(field.values(), index.learned.hierarchy, query) : [],
    absent:
      view === "own"
        ? absentFrom(
            [...field.values()].filter(({ vendor }) => vendor.organisationId === house),
            rows,
          )
        : [],
    ...account,
    // nobody is told to claim what can no longer be claimed
    changes: (row) => changes(row).filter(({ capability }) => ctx.reference.taxonomy.get(capability)?.claimable),
    run: {
      engine: engineVersion,
      taxonomy: ctx.reference.digest.slice(0, 12),
      learned: lesson.digest.slice(0, 12),
      by: lesson.whole ? "everything" : "tags",
      asOf,
      products: items.size,
    },
  });
}
