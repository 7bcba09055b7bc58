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
export interface Taxonomy {
  concepts: readonly Concept[];
  get(slug: string): Concept | undefined;
  /** Direct narrower concepts, in the taxonomy's order. */
  narrower(slug: string): readonly string[];
  /** The concept and everything narrower, however deep. */
  closure(slug: string): readonly string[];
  /** Steps up from a concept to each of its broader concepts, the shortest way; 0 is itself. */
  ancestors(slug: string): ReadonlyMap<string, number>;
  /** The concepts that a word names: a label or an alternative in either language, whatever its case and width. */
  named(word: string): readonly Concept[];
  roots: readonly Concept[];
}

/** Compared labels: half-width, lower case, single spaces. */
export const labelKey = (label: string) => label.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

export const labelsOf = (concept: Concept) => [concept.zh, concept.en, ...concept.alternatives.zh, ...concept.alternatives.en];

export function createTaxonomy(concepts: readonly Concept[]): Taxonomy {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const narrower = new Map<string, string[]>(concepts.map(({ slug }) => [slug, []]));
  for (const { slug, broader } of concepts) for (const parent of broader) narrower.get(parent)?.push(slug);
  const named = new Map<string, Concept[]>();
  for (const concept of concepts) {
    for (const label of new Set(labelsOf(concept).map(labelKey))) named.set(label, [...(named.get(label) ?? []), concept]);
  }
  const closures = new Map<string, string[]>();
  const ancestry = new Map<string, Map<string, number>>();

  return {
    concepts,
    roots: concepts.filter(({ broader }) => broader.length === 0),
    get: (slug) => bySlug.get(slug),
    narrower: (slug) => narrower.get(slug) ?? [],
    named: (word) => named.get(labelKey(word)) ?? [],
    closure: (slug) => remembered(closures, slug, () => [...walk(slug, (at) => narrower.get(at) ?? []).keys()]),
    ancestors: (slug) => remembered(ancestry, slug, () => walk(slug, (at) => bySlug.get(at)?.broader ?? [])),
  };
}

/** Breadth first, so that each is met by its shortest way; a concept met twice is not walked twice. */
function walk(start: string, onwards: (slug: string) => readonly string[]) {
  const steps = new Map([[start, 0]]);
  for (const [at, distance] of steps) for (const next of onwards(at)) if (!steps.has(next)) steps.set(next, distance + 1);
  return steps;
}

/** Every way down to a concept from a root, the concept itself left out; the way by first parents first. A root has none. */
export function pathsTo(taxonomy: Taxonomy, slug: string): string[][] {
  const parents = taxonomy.get(slug)?.broader ?? [];
  return parents.flatMap((parent) => {
    const above = pathsTo(taxonomy, parent);
    return above.length === 0 ? [[parent]] : above.map((path) => [...path, parent]);
  });
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value) {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  memory.set(key, made);
  return made;
}
