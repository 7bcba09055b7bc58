import { tieDigest } from "../tie.ts";
import { type Explanation, explain, measureFor } from "./explain.ts";
import type { Learned } from "./learn.ts";
import type { Item, Query } from "./query.ts";

export interface Place {
  key: string;
  explanation: Explanation;
}

/**
 * The ranking by its definition, product by product, without an index: what the index is proved equal to. Products that share neither
 * a capability nor a relative nor a word with the need are left out; 语义相近 is looked at for the first `window` by all else.
 */
export function rankSlowly(learned: Learned, query: Query, items: readonly Item[], top: number): Place[] {
  const measure = measureFor(learned, query);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const itemOf = (key: string) => byKey.get(key);
  const byRest = items
    .map((item) => ({ item, key: item.key, total: explain(measure, item, itemOf, false).total, tie: tieDigest(query.key, item.key) }))
    .filter(({ total }) => total > 0)
    .sort(inOrder);
  return byRest
    .slice(0, Math.max(top, learned.weights.window))
    .map(({ item, key, tie }, i) => {
      const explanation = explain(measure, item, itemOf, i < learned.weights.window);
      return { key, tie, total: explanation.total, explanation };
    })
    .sort(inOrder)
    .slice(0, top)
    .map(({ key, explanation }) => ({ key, explanation }));
}

/** By score; equals by the digest of both numbers, then by number. */
export function inOrder(one: { total: number; tie: number; key: string }, other: { total: number; tie: number; key: string }) {
  return other.total - one.total || one.tie - other.tie || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}
