import { findConcepts } from "./find.ts";
import { type Concept, labelKey, labelsOf, type Taxonomy } from "./taxonomy.ts";

/** Below this share of common pairs two words have little to do with each other. */
const leastLikeness = 0.3;

/** Claimable concepts to offer for a word that names none, best first: those that contain it, then those that are spelt most like it. */
export function nearestConcepts(taxonomy: Taxonomy, typed: string, most: number): Concept[] {
  const containing = findConcepts(taxonomy, typed, most * 4);
  const wanted = pairsOf(typed);
  const alike = taxonomy.concepts
    .map((concept) => ({ concept, likeness: Math.max(...labelsOf(concept).map((label) => likenessOf(wanted, pairsOf(label)))) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ concept }) => concept);
  return [...new Set([...containing, ...alike])].filter(({ claimable }) => claimable).slice(0, most);
}

/** Pairs of neighbouring characters. */
function pairsOf(word: string) {
  const characters = [...labelKey(word)].filter((character) => character !== " ");
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

/** Dice's coefficient: twice what both have, over what they have together; 0..1. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}
