import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { type IgnoredValue, readListQuery } from "#app/platform/list-query.server.ts";
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
  /** What in the URL is no choice. */
  ignored: IgnoredValue[];
}

/** Reads the library's state from its URL. What is not a known choice is left out, and said. */
export function readProductFilter(query: URLSearchParams, reference: Reference): ProductFilter {
  const { q, sort, page, capability, known, listed, ignored } = readListQuery(query, reference, productSorts);
  return {
    q,
    kind: listed("kind", "product-kind"),
    capability,
    delivery: listed("delivery", "delivery-model"),
    price: listed("price", "price-model"),
    evidence: known("evidence", evidenceLevels),
    district: listed("district", "district"),
    size: listed("size", "organisation-size"),
    catalogue: known("catalogue", ["yes"]),
    sort,
    page,
    ignored,
  };
}
