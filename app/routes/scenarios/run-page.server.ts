import { candidatesPerPage } from "#app/features/matching/ranking-filter.server.ts";
import { pageNumber, pageOf } from "#app/platform/list-query.server.ts";

/** The page of a kept order that the address names, else the one that the opened product stands on, else the first. */
export function pageOfPlaces<Row extends { number: string }>(rows: readonly Row[], query: URLSearchParams) {
  const opened = rows.findIndex(({ number }) => number === query.get("open"));
  const asked = query.has("page") || opened < 0 ? pageNumber(query.get("page")) : 1 + Math.floor(opened / candidatesPerPage);
  return pageOf(rows, asked, candidatesPerPage);
}

/** A page of what changed between two runs; the address names it apart from that of the places. */
export const pageOfChanges = <Row>(rows: readonly Row[], query: URLSearchParams, name: "changed" | "moved") => ({
  ...pageOf(rows, pageNumber(query.get(name)), candidatesPerPage),
  asked: query.has(name),
});
