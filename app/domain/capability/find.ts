import { type Concept, labelKey, labelsOf, type Taxonomy } from "./taxonomy.ts";

/**
 * The concepts that a typed word could mean, best first: a label or synonym that is the word, then one that starts with it, then one
 * that contains it; of equals the shorter label.
 */
export function findConcepts(taxonomy: Taxonomy, typed: string, most: number): Concept[] {
  const wanted = labelKey(typed);
  if (wanted === "") return [];
  return taxonomy.concepts
    .map((concept) => ({ concept, ...bestLabel(concept, wanted) }))
    .filter(({ rank }) => rank < nothing)
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .slice(0, most)
    .map(({ concept }) => concept);
}

const nothing = 3;

function bestLabel(concept: Concept, wanted: string) {
  let best = { rank: nothing, length: 0 };
  for (const label of labelsOf(concept).map(labelKey)) {
    const rank = label === wanted ? 0 : label.startsWith(wanted) ? 1 : label.includes(wanted) ? 2 : nothing;
    if (rank < best.rank || (rank === best.rank && label.length < best.length)) best = { rank, length: label.length };
  }
  return best;
}
