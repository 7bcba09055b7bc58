import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { answering } from "./answering.ts";
import type { Query } from "./engine/query.ts";
import { type FieldProduct, itemOf } from "./listed-product.ts";

/** A product of a suspended vendor that would be a candidate were it not kept out. */
export interface Excluded {
  number: string;
  name: string;
  vendor: string;
}

/** By number. */
export function excludedFrom(field: Iterable<FieldProduct>, hierarchy: Hierarchy, query: Query): Excluded[] {
  const answers = answering(hierarchy, query);
  const excluded: Excluded[] = [];
  for (const product of field) {
    if (product.suspended && answers(itemOf(product))) excluded.push({ number: product.number, name: product.name, vendor: product.vendor.name });
  }
  return excluded.sort((a, b) => (a.number < b.number ? -1 : 1));
}
