import { type Concept, facets, labelKey, labelsOf } from "./taxonomy.ts";

export const taxonomyProblems = [
  "bad-slug",
  "duplicate-slug",
  "missing-text",
  "long-definition",
  "label-twice",
  "unknown-broader",
  "own-broader",
  "redundant-broader",
  "cycle",
  "root-count",
  "reserved-slug",
] as const;

export interface TaxonomyProblem {
  slug: string;
  code: (typeof taxonomyProblems)[number];
  detail: string;
}

const longestDefinition = 80;
const longestSlug = 48;

/**
 * Everything wrong with a taxonomy; empty where it is a clean polyhierarchy with one root a facet. `reserved` are slugs whose address is
 * another page's.
 */
export function validateTaxonomy(concepts: readonly Concept[], reserved: readonly string[] = []): TaxonomyProblem[] {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const own = concepts.flatMap((concept) => problemsOf(concept, bySlug));
  const loops = inLoops(concepts, bySlug);
  // above a loop nothing is certain: redundancy is judged once there is none
  const looped = loops.length > 0 || own.some(({ code }) => code === "own-broader");
  const redundant = looped ? [] : concepts.flatMap((concept) => redundantLinks(concept, bySlug));
  return [...duplicates(concepts), ...own, ...twice(concepts), ...loops, ...redundant, ...rootCounts(concepts), ...taken(concepts, reserved)];
}

function problemsOf({ slug, zh, en, definition, source, broader }: Concept, bySlug: ReadonlyMap<string, Concept>): TaxonomyProblem[] {
  const found: TaxonomyProblem[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > longestSlug) found.push({ slug, code: "bad-slug", detail: slug });
  for (const [name, text] of Object.entries({ zh, en, definition, source })) if (text.trim() === "") found.push({ slug, code: "missing-text", detail: name });
  if ([...definition].length > longestDefinition) found.push({ slug, code: "long-definition", detail: definition });
  for (const parent of broader) {
    if (parent === slug) found.push({ slug, code: "own-broader", detail: parent });
    else if (!bySlug.has(parent)) found.push({ slug, code: "unknown-broader", detail: parent });
  }
  return found;
}

function duplicates(concepts: readonly Concept[]): TaxonomyProblem[] {
  const seen = new Set<string>();
  return concepts.filter(({ slug }) => seen.size === seen.add(slug).size).map(({ slug }) => ({ slug, code: "duplicate-slug", detail: slug }));
}

/** The same word may not name two things, nor one thing twice. */
function twice(concepts: readonly Concept[]): TaxonomyProblem[] {
  const first = new Map<string, string>();
  const found: TaxonomyProblem[] = [];
  for (const concept of concepts) {
    for (const label of labelsOf(concept)) {
      const holder = first.get(labelKey(label));
      if (holder !== undefined) found.push({ slug: concept.slug, code: "label-twice", detail: `${label} (${holder})` });
      else first.set(labelKey(label), concept.slug);
    }
  }
  return found;
}

const above = ({ slug, broader }: Concept) => broader.filter((parent) => parent !== slug);

/** What is left when concepts without unresolved broader ones are taken away again and again stands in a loop or below one. */
function inLoops(concepts: readonly Concept[], bySlug: ReadonlyMap<string, Concept>): TaxonomyProblem[] {
  let left = [...concepts];
  const settled = new Set<string>();
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ready = left.filter((concept) => above(concept).every((parent) => settled.has(parent) || !bySlug.has(parent)));
    for (const { slug } of ready) settled.add(slug);
    left = left.filter(({ slug }) => !settled.has(slug));
  }
  return left.map(({ slug }) => ({ slug, code: "cycle", detail: slug }));
}

/** A link to a concept that another of the links reaches says nothing new. */
function redundantLinks(concept: Concept, bySlug: ReadonlyMap<string, Concept>): TaxonomyProblem[] {
  const ancestors = (slug: string): string[] => (bySlug.get(slug)?.broader ?? []).flatMap((parent) => [parent, ...ancestors(parent)]);
  return concept.broader
    .filter((parent) => concept.broader.some((other) => other !== parent && ancestors(other).includes(parent)))
    .map((parent) => ({ slug: concept.slug, code: "redundant-broader", detail: parent }));
}

const taken = (concepts: readonly Concept[], reserved: readonly string[]): TaxonomyProblem[] =>
  concepts.filter(({ slug }) => reserved.includes(slug)).map(({ slug }) => ({ slug, code: "reserved-slug", detail: slug }));

function rootCounts(concepts: readonly Concept[]): TaxonomyProblem[] {
  return facets.flatMap((facet) => {
    const roots = concepts.filter((concept) => concept.facet === facet && concept.broader.length === 0);
    const [first] = roots;
    if (!concepts.some((concept) => concept.facet === facet) || roots.length === 1) return [];
    return [{ slug: first?.slug ?? facet, code: "root-count" as const, detail: `${facet}: ${roots.length}` }];
  });
}
