import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Relation } from "#app/domain/capability/relation.ts";
import { isRoot, kinOf } from "./kin.ts";
import type { EngineWeights } from "./weights.ts";

export interface Relative {
  relation: Relation;
  /** What a claim of it says about the requirement, 0..1. */
  worth: number;
  /** What it does for a must: 1 for the same and narrower, else its worth. */
  cover: number;
}

/**
 * Every capability whose claim says something about a requirement: itself, all narrower ones, broader ones up to two steps, siblings.
 * Children of a root share nothing but the facet, and a root says nothing.
 */
export function relativesOf(hierarchy: Hierarchy, required: string, worth: EngineWeights["worth"]): Map<string, Relative> {
  const found = new Map<string, Relative>();
  const put = (slug: string, relation: Relation, value: number, cover = value) => {
    if (!found.has(slug)) found.set(slug, { relation, worth: value, cover });
  };
  put(required, "same", worth.same, 1);
  for (const slug of hierarchy.closure(required)) put(slug, "narrower", worth.narrower, 1);
  for (const [slug, steps] of hierarchy.ancestors(required)) {
    if (steps > 0 && steps <= 2 && !isRoot(hierarchy, slug)) put(slug, "broader", worth.broader ** steps);
  }
  for (const parent of kinOf(hierarchy, required).slice(1)) {
    for (const slug of hierarchy.narrower(parent)) put(slug, "sibling", worth.sibling);
  }
  return found;
}
