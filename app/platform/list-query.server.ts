import { longestQuery } from "#app/domain/search/widen.ts";
import type { Reference } from "./use-case.server.ts";

/** Reads the state of a list from its URL. What is not a known choice is left out: an old link still shows a list. */
export function readListQuery<Sort extends string>(query: URLSearchParams, { codes, taxonomy }: Reference, sorts: readonly Sort[]) {
  const q = [...(query.get("q") ?? "").trim()].slice(0, longestQuery).join("");
  const sort: Sort | "newest" | "relevance" = sorts.find((one) => one === query.get("sort")) ?? (q === "" ? "newest" : "relevance");
  const known = (name: string, words: readonly string[]) => [...new Set(query.getAll(name))].filter((word) => words.includes(word));
  const listed = (name: string, list: string) =>
    known(
      name,
      (codes[list] ?? []).map(({ code }) => code),
    );
  const capability = [...new Set(query.getAll("capability"))].filter((slug) => taxonomy.get(slug)).slice(0, 5);
  return { q, sort: sort === "relevance" && q === "" ? ("newest" as const) : sort, page: pageNumber(query.get("page")), capability, known, listed };
}

/** A page number from a URL: 1 for whatever is none. */
export function pageNumber(typed: string | null) {
  const page = Number(typed ?? "1");
  return Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1;
}
