import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, informationOf } from "./corpus.ts";
import type { Offer } from "./query.ts";
import { createUnions } from "./unions.ts";

/** What a tag brings into a tag set: itself and its direct broader concepts that are no root. */
export function kinOf(hierarchy: Hierarchy, slug: string): string[] {
  return [slug, ...hierarchy.broader(slug).filter((parent) => !isRoot(hierarchy, parent))];
}

/** A root names a facet: to share it says nothing. */
export const isRoot = (hierarchy: Hierarchy, slug: string) => hierarchy.broader(slug).length === 0;

/** The tag set that claims make: each concept once, in the order of the claims. */
export const broughtBy = (hierarchy: Hierarchy, offers: readonly Offer[]) => new Set(offers.flatMap(({ capability }) => kinOf(hierarchy, capability)));

/** Information of a whole tag set. */
export function massOf(corpus: Corpus, brought: Iterable<string>) {
  let mass = 0;
  for (const slug of brought) mass += informationOf(corpus, slug);
  return mass;
}

/** The same for the claims of many items. */
export function massesOf(hierarchy: Hierarchy, corpus: Corpus) {
  const kin = createUnions((slug) => kinOf(hierarchy, slug));
  const information: number[] = [];
  return (capabilities: readonly string[]) => {
    let mass = 0;
    for (const one of kin.of(capabilities)) {
      information[one] ??= informationOf(corpus, kin.brought[one] as string);
      mass += information[one] as number;
    }
    return mass;
  };
}
