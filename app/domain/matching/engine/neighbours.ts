import type { Corpus } from "./corpus.ts";
import type { Item } from "./query.ts";
import { termInformation } from "./text/information.ts";
import { countTerms } from "./text/terms.ts";
import type { EngineWeights } from "./weights.ts";

/** A tagged item that an item without tags resembles, and its share of what is borrowed; shares sum to 1. */
export interface Lender {
  key: string;
  share: number;
}

/**
 * For each item without tags its nearest tagged ones by the cosine of their texts. Empty where too few items carry tags for an absent
 * tag to mean that nobody looked.
 */
export function findLenders(corpus: Corpus, items: readonly Item[], { neighbours }: EngineWeights): Map<string, Lender[]> {
  const found = new Map<string, Lender[]>();
  const bare = items.filter(({ offers }) => offers.length === 0);
  if (bare.length === 0 || corpus.tagged < neighbours.tagged * corpus.items) return found;
  const vectors = bare.map((item) => vectorOf(corpus, item));
  const wanted = new Set(vectors.flatMap((vector) => [...vector.keys()]));
  const containing = new Map<string, { key: string; value: number }[]>();
  for (const item of items) {
    if (item.offers.length === 0) continue;
    for (const [term, value] of vectorOf(corpus, item)) {
      if (!wanted.has(term)) continue;
      const held = containing.get(term) ?? containing.set(term, []).get(term);
      held?.push({ key: item.key, value });
    }
  }
  for (const [i, item] of bare.entries()) {
    const likeness = new Map<string, number>();
    for (const [term, value] of vectors[i] ?? []) {
      for (const other of containing.get(term) ?? []) likeness.set(other.key, (likeness.get(other.key) ?? 0) + value * other.value);
    }
    const nearest = [...likeness].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, neighbours.most);
    const total = nearest.reduce((sum, [, value]) => sum + value, 0);
    if (total > 0)
      found.set(
        item.key,
        nearest.map(([key, value]) => ({ key, share: value / total })),
      );
  }
  return found;
}

/** tf-idf of title (twice) and text, of length 1. */
function vectorOf(corpus: Corpus, { title, text }: Item): Map<string, number> {
  const counts = countTerms(text, 1, countTerms(title, 2));
  let square = 0;
  for (const [term, count] of counts) {
    const value = (1 + Math.log(count)) * termInformation(corpus, term);
    square += value * value;
    counts.set(term, value);
  }
  for (const [term, value] of counts) counts.set(term, square > 0 ? value / Math.sqrt(square) : 0);
  return counts;
}
