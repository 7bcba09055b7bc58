import type { Taxonomy } from "./taxonomy.ts";

/** How a claimed capability stands to a required one. */
export const relations = ["same", "narrower", "broader", "sibling"] as const;
export type Relation = (typeof relations)[number];

export interface Similarity {
  relation: Relation;
  /** 0 < value ≤ 1. */
  value: number;
}

/** What one step away is worth, γ. Generous credit for distant relatives makes rankings worse, so it is small. */
export const stepWorth = 0.4;

/**
 * How much a claim of `claimed` says about a requirement of `required`: whole for the same concept or a narrower one, γ for one step
 * broader, γ² for two steps or for a sibling, null beyond. Children of a facet's root share nothing but the facet: no siblings.
 */
export function similarity(taxonomy: Taxonomy, required: string, claimed: string): Similarity | null {
  if (claimed === required) return { relation: "same", value: 1 };
  if (taxonomy.ancestors(claimed).has(required)) return { relation: "narrower", value: 1 };
  const steps = taxonomy.ancestors(required).get(claimed);
  if (steps !== undefined) return steps <= 2 && !isRoot(taxonomy, claimed) ? { relation: "broader", value: stepWorth ** steps } : null;
  const parents = taxonomy.get(claimed)?.broader ?? [];
  const shared = taxonomy.get(required)?.broader.some((parent) => parents.includes(parent) && !isRoot(taxonomy, parent));
  return shared ? { relation: "sibling", value: stepWorth ** 2 } : null;
}

const isRoot = (taxonomy: Taxonomy, slug: string) => taxonomy.get(slug)?.broader.length === 0;
