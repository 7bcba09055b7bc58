import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { longestQuery } from "#app/domain/search/widen.ts";
import { pageNumber } from "#app/features/scenarios/scenario-filter.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

export const productSorts = ["newest", "name", "relevance"] as const;
export type ProductSort = (typeof productSorts)[number];

export interface ProductFilter {
  q: string;
  kind: string[];
  capability: string[];
  delivery: string[];
  price: string[];
  evidence: string[];
  district: string[];
  size: string[];
  catalogue: string[];
  sort: ProductSort;
  page: number;
}

/** Reads the library's state from its URL. What is not a known choice is left out. */
export function readProductFilter(query: URLSearchParams, { codes, taxonomy }: Reference): ProductFilter {
  const q = [...(query.get("q") ?? "").trim()].slice(0, longestQuery).join("");
  const known = (name: string, words: readonly string[]) => [...new Set(query.getAll(name))].filter((word) => words.includes(word));
  const listed = (name: string, list: string) =>
    known(
      name,
      (codes[list] ?? []).map(({ code }) => code),
    );
  const sort = productSorts.find((one) => one === query.get("sort")) ?? (q === "" ? "newest" : "relevance");
  return {
    q,
    kind: listed("kind", "product-kind"),
    capability: [...new Set(query.getAll("capability"))].filter((slug) => taxonomy.get(slug)).slice(0, 5),
    delivery: listed("delivery", "delivery-model"),
    price: listed("price", "price-model"),
    evidence: known("evidence", evidenceLevels),
    district: listed("district", "district"),
    size: listed("size", "organisation-size"),
    catalogue: known("catalogue", ["yes"]),
    sort: sort === "relevance" && q === "" ? "newest" : sort,
    page: pageNumber(query.get("page")),
  };
}
