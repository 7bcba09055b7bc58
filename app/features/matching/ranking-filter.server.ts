import { pageNumber } from "#app/platform/list-query.server.ts";
import type { RankedProduct } from "./rank-scenario.server.ts";

export const candidatesPerPage = 20;

export interface RankingFilter {
  /** Null shows every fit. */
  fit: "fits" | "nearly" | null;
  catalogued: boolean;
  page: number;
}

/** Reads the ranking's state from its URL. What is not a known choice is left out. */
export function readRankingFilter(query: URLSearchParams): RankingFilter {
  const fit = query.get("fit");
  return { fit: fit === "fits" || fit === "nearly" ? fit : null, catalogued: query.get("catalogue") === "yes", page: pageNumber(query.get("page")) };
}

/** The rows that pass, in their places; the page shown is one that exists. */
export function filterRanking(rows: readonly RankedProduct[], { fit, catalogued, page }: RankingFilter) {
  const passing = rows.filter((row) => (fit === null || row.fit === fit) && (!catalogued || row.entry !== null));
  const pages = Math.max(1, Math.ceil(passing.length / candidatesPerPage));
  const shown = Math.min(page, pages);
  return { page: shown, pages, passing: passing.length, rows: passing.slice((shown - 1) * candidatesPerPage, shown * candidatesPerPage) };
}
