import type { Candidate } from "#app/domain/matching/candidate.ts";
import type { Ranking, Unranked } from "#app/features/matching/rank-scenario.server.ts";
import { filterRanking, type RankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { accountOf, askedOf, candidateOf, rankedOf } from "./candidate-rows.ts";

/** What the page shows without an order: filtered as ever, and arranged by nothing. */
export const unrankedPage = (found: Unranked, filter: RankingFilter, words: Words) => {
  const { rows, ...paging } = filterRanking(found.rows, { ...filter, by: null });
  const candidates = rows.map((row) => candidateOf(row, words));
  return { unranked: found.unranked, asOf: found.asOf, counts: countsOf(found.rows), asked: askedOf(found, words), candidates, paging };
};

/** What it shows of a ranking: the rows of one page and for the row that stands open its whole account. */
export function rankedPage(ranking: Ranking, filter: RankingFilter, words: Words) {
  const { rows, ranked, run } = ranking;
  const { rows: shown, ...paging } = filterRanking(rows, filter);
  return {
    unranked: null,
    ranked,
    run,
    counts: countsOf(rows),
    asked: askedOf(ranking, words),
    candidates: shown.map((row) => ({ ...rankedOf(row, words), account: row.number === filter.open ? accountOf(ranking, row, words) : null })),
    paging,
  };
}

/** How many each filter would let through. */
const countsOf = (rows: readonly Candidate[]) => ({
  ranked: rows.length,
  fits: rows.filter(({ fit }) => fit === "fits").length,
  nearly: rows.filter(({ fit }) => fit === "nearly").length,
  catalogued: rows.filter(({ entry }) => entry !== null).length,
});
