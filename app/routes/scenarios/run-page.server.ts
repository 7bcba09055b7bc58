import { candidatesPerPage } from "#app/features/matching/ranking-filter.server.ts";
import { pageNumber } from "#app/platform/list-query.server.ts";

/** The page of a kept order that the address names, else the one that the opened product stands on, else the first. */
export function pageOfPlaces<Row extends { number: string }>(rows: readonly Row[], query: URLSearchParams) {
  const pages = Math.max(1, Math.ceil(rows.length / candidatesPerPage));
  const opened = rows.findIndex(({ number }) => number === query.get("open"));
  const asked = query.has("page") || opened < 0 ? pageNumber(query.get("page")) : 1 + Math.floor(opened / candidatesPerPage);
  const page = Math.min(asked, pages);
  return { page, pages, rows: rows.slice((page - 1) * candidatesPerPage, page * candidatesPerPage) };
}
