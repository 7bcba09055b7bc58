import { createHierarchy, type Hierarchy } from "./hierarchy.ts";

/** The five facets of the capability taxonomy. */
export const facets = ["technology", "product", "service", "delivery-model", "assurance"] as const;
export type Facet = (typeof facets)[number];

/** A capability: one concept of the taxonomy (能力标签). `slug` names it in URLs and claims and is never re-used. */
export interface Concept {
  slug: string;
  zh: string;
  en: string;
  facet: Facet;
  /** Synonyms and abbreviations, in either language. A synonym is never a concept of its own. */
  alternatives: { zh: string[]; en: string[] };
  /** One line, in Chinese. */
  definition: string;
  /** Slugs of the broader concepts; empty only at a root. */
  broader: string[];
  /** Awards, lists, laws, titles and programme names can be neither claimed nor required. */
  claimable: boolean;
  /** The policy document(s) or well-known frame that it was drawn from. */
  source: string;
}

/** The taxonomy, indexed: a polyhierarchy that is read often and never changed in place. */
export interface Taxonomy extends Hierarchy {
  concepts: readonly Concept[];
  get(slug: string): Concept | undefined;
  /** The concepts that a word names: a label or an alternative in either language, whatever its case and width. */
  named(word: string): readonly Concept[];
  roots: readonly Concept[];
}

/** Compared labels: half-width, lower case, single spaces. */
export const labelKey = (label: string) => label.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

export const labelsOf = (concept: Concept) => [concept.zh, concept.en, ...concept.alternatives.zh, ...concept.alternatives.en];

export function createTaxonomy(concepts: readonly Concept[]): Taxonomy {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const named = new Map<string, Concept[]>();
  for (const concept of concepts) {
    for (const label of new Set(labelsOf(concept).map(labelKey))) named.set(label, [...(named.get(label) ?? []), concept]);
  }

  return {
    ...createHierarchy(linksOf({ concepts })),
    concepts,
    roots: concepts.filter(({ broader }) => broader.length === 0),
    get: (slug) => bySlug.get(slug),
    named: (word) => named.get(labelKey(word)) ?? [],
  };
}

/** What the matching engine reads of a taxonomy: its concepts, each under what is broader, in order, for sums are taken in it. No name, no definition. */
export const linksOf = ({ concepts }: Pick<Taxonomy, "concepts">) =>
  concepts.map(({ slug, broader }): [slug: string, broader: readonly string[]] => [slug, broader]);

/** Every way down to a concept from a root, the concept itself left out; the way by first parents first. A root has none. */
export function pathsTo(taxonomy: Taxonomy, slug: string): string[][] {
  const parents = taxonomy.get(slug)?.broader ?? [];
  return parents.flatMap((parent) => {
    const above = pathsTo(taxonomy, parent);
    return above.length === 0 ? [[parent]] : above.map((path) => [...path, parent]);
  });
}
