import { published } from "#app/domain/scenario/lifecycle.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { longestQuery } from "#app/domain/search/widen.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

export const scenarioSorts = ["newest", "closing", "relevance"] as const;
export type ScenarioSort = (typeof scenarioSorts)[number];

/** Closing within so many days. */
export const closingWindows = ["7", "30", "90"] as const;

export interface ScenarioFilter {
  q: string;
  domain: string[];
  industry: string[];
  district: string[];
  regime: string[];
  status: string[];
  capability: string[];
  closing: string[];
  budget: string[];
  sort: ScenarioSort;
  page: number;
}

/** Reads the list's state from its URL. What is not a known choice is left out: an old link still shows a list. */
export function readScenarioFilter(query: URLSearchParams, { codes, taxonomy }: Reference): ScenarioFilter {
  const q = [...(query.get("q") ?? "").trim()].slice(0, longestQuery).join("");
  const known = (name: string, words: readonly string[]) => [...new Set(query.getAll(name))].filter((word) => words.includes(word));
  const listed = (name: string, list: string) =>
    known(
      name,
      (codes[list] ?? []).map(({ code }) => code),
    );
  const sort = scenarioSorts.find((one) => one === query.get("sort")) ?? (q === "" ? "newest" : "relevance");
  return {
    q,
    domain: known("domain", scenarioDomains),
    industry: listed("industry", "industry"),
    district: listed("district", "district"),
    regime: known("regime", regimes),
    status: known("status", published),
    capability: [...new Set(query.getAll("capability"))].filter((slug) => taxonomy.get(slug)).slice(0, 5),
    closing: known("closing", closingWindows).slice(0, 1),
    budget: listed("budget", "budget-band"),
    sort: sort === "relevance" && q === "" ? "newest" : sort,
    page: pageNumber(query.get("page")),
  };
}

/** A page number from a URL: 1 for whatever is none. */
export function pageNumber(typed: string | null) {
  const page = Number(typed ?? "1");
  return Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1;
}
