import { labelsOf, type Taxonomy } from "#app/domain/capability/taxonomy.ts";
import { searchQuery } from "./tokens.ts";

/** Longest query that is looked at, in characters. */
export const longestQuery = 100;

/** The capabilities that a query names, whole or word by word. */
export function namedIn(taxonomy: Taxonomy, typed: string): string[] {
  const whole = taxonomy.named(typed);
  const concepts = whole.length > 0 ? whole : wordsOf(typed).flatMap((word) => taxonomy.named(word));
  return [...new Set(concepts.map(({ slug }) => slug))];
}

/** A query widened by the taxonomy's synonyms: ZTNA finds 零信任. Words are all wanted; for each, any of its names will do. */
export function widenedQuery(taxonomy: Taxonomy, typed: string): string {
  const cut = [...typed].slice(0, longestQuery).join("");
  const names = (word: string) => taxonomy.named(word).flatMap(labelsOf);
  if (taxonomy.named(cut).length > 0) return searchQuery(cut, names(cut));
  return wordsOf(cut)
    .map((word) => searchQuery(word, names(word)))
    .filter((query) => query !== "")
    .map((query) => `(${query})`)
    .join(" & ");
}

const wordsOf = (typed: string) => typed.split(/\s+/u).filter((word) => word !== "");
