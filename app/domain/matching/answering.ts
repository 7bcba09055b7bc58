import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Item, Query } from "./engine/query.ts";
import { relativesOf } from "./engine/relatives.ts";
import { engineWeights } from "./engine/weights.ts";

/**
 * Who is a candidate for a need: whoever claims at least one capability that answers one of its requirements, if only partly. Text and
 * 语义相近 order candidates and make none: words that fit are no claim that a vendor stands by, and a list that everybody who writes
 * about security stood on would help nobody choose.
 */
export function answering(hierarchy: Hierarchy, { wants }: Query): (item: Pick<Item, "offers">) => boolean {
  const wanted = new Set(wants.flatMap(({ capability }) => [...relativesOf(hierarchy, capability, engineWeights.worth).keys()]));
  return ({ offers }) => offers.some(({ capability }) => wanted.has(capability));
}
