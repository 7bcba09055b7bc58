import { longestQuery } from "#app/domain/search/widen.ts";
import type { Reference } from "./use-case.server.ts";

/** A value in a list's address that is no choice of that list. */
export interface IgnoredValue {
  name: string;
  value: string;
}

/** Reads choices from an address. What is none is left out, so that an old link still shows a list, and remembered, so that the page can say so. */
export function readChoices(query: URLSearchParams) {
  const ignored: IgnoredValue[] = [];
  const chosen = (name: string, isChoice: (value: string) => boolean) =>
    [...new Set(query.getAll(name))].filter((value) => {
      const known = isChoice(value);
      if (!known && value !== "") ignored.push({ name, value });
      return known;
    });
  return { ignored, chosen, known: (name: string, words: readonly string[]) => chosen(name, (value) => words.includes(value)) };
}

/** Reads the state of a list from its URL. */
export function readListQuery<Sort extends string>(query: URLSearchParams, { codes, taxonomy }: Reference, sorts: readonly Sort[]) {
  const { ignored, chosen, known } = readChoices(query);
  const q = searched(query.get("q"));
  const wanted = known("sort", sorts)[0] as Sort | undefined;
  const sort: Sort | "newest" | "relevance" = wanted ?? (q === "" ? "newest" : "relevance");
  const listed = (name: string, list: string) =>
    known(
      name,
      (codes[list] ?? []).map(({ code }) => code),
    );
  const capability = chosen("capability", (slug) => taxonomy.get(slug) !== undefined).slice(0, 5);
  return { q, sort: sort === "relevance" && q === "" ? ("newest" as const) : sort, page: pageNumber(query.get("page")), capability, known, listed, ignored };
}

/** What was searched for, no longer than a search may be. */
export const searched = (typed: string | null) => [...(typed ?? "").trim()].slice(0, longestQuery).join("");

/** The page of rows that is asked for, or the last one. */
export function pageOf<Row>(rows: readonly Row[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return { page, pages, count: rows.length, rows: rows.slice((page - 1) * size, page * size) };
}

/** A page number from a URL: 1 for whatever is none. */
export function pageNumber(typed: string | null) {
  const page = Number(typed ?? "1");
  return Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1;
}
