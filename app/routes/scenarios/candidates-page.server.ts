import type { RankedProduct } from "#app/domain/matching/candidate.ts";
import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Ranking, Unranked } from "#app/features/matching/rank-scenario.server.ts";
import { filterRanking, type RankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { Beside } from "./candidate-quote.ts";
import { askedOf, candidateOf, rankedOf } from "./candidate-rows.ts";

/** What the page shows while nothing can be ranked. */
export const unrankedPage = (found: Unranked, filter: RankingFilter, words: Words) => {
  const { rows, ...paging } = filterRanking(found.rows, filter);
  return { unranked: found.unranked, asOf: found.asOf, asked: askedOf(found, words), candidates: rows.map((row) => candidateOf(row, words)), paging };
};

/** What it shows of a ranking: the rows of one page with their accounts, and for the row that stands open what would change it. */
export function rankedPage(ranking: Ranking, filter: RankingFilter, words: Words) {
  const { rows, view, ranked, run } = ranking;
  const { rows: shown, ...paging } = filterRanking(rows, filter);
  return {
    unranked: null,
    ranked,
    run,
    counts: {
      ranked: rows.length,
      fits: rows.filter(({ fit }) => fit === "fits").length,
      nearly: rows.filter(({ fit }) => fit === "nearly").length,
      catalogued: rows.filter(({ entry }) => entry !== null).length,
    },
    asked: askedOf(ranking, words),
    candidates: shown.map((row) => ({
      ...rankedOf(ranking, row, words),
      // what stands beside a vendor's product is not the vendor's to see
      beside: view === "whole" ? besideOf(rows, row) : null,
      changes: row.number === filter.open ? changesOf(ranking, row, words) : null,
    })),
    paging,
  };
}

function besideOf(rows: readonly RankedProduct[], { place }: RankedProduct): Beside | null {
  const other = place === 1 ? rows[1] : rows[place - 2];
  return other ? { place: other.place, name: other.name, above: place > 1, figures: figuresOf(other.score) } : null;
}

/** A vendor sees what its own score would be; places would tell it of others' scores. */
const changesOf = ({ view, changes }: Ranking, row: RankedProduct, words: Words) =>
  changes(row).map(({ kind, requirement, capability, level, score, place }) => ({
    kind,
    requirement,
    capability,
    label: words.capability(capability),
    level,
    score: Math.round(score * 1000),
    place: view === "whole" ? place : null,
  }));
