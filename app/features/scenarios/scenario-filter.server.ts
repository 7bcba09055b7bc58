import { published } from "#app/domain/scenario/lifecycle.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { type IgnoredValue, readListQuery } from "#app/platform/list-query.server.ts";
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
  /** What in the URL is no choice. */
  ignored: IgnoredValue[];
}

/** Reads the list's state from its URL. What is not a known choice is left out, and said. */
export function readScenarioFilter(query: URLSearchParams, reference: Reference): ScenarioFilter {
  const { q, sort, page, capability, known, listed, ignored } = readListQuery(query, reference, scenarioSorts);
  return {
    q,
    domain: known("domain", scenarioDomains),
    industry: listed("industry", "industry"),
    district: listed("district", "district"),
    regime: known("regime", regimes),
    status: known("status", published),
    capability,
    closing: known("closing", closingWindows).slice(0, 1),
    budget: listed("budget", "budget-band"),
    sort,
    page,
    ignored,
  };
}
