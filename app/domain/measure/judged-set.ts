import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Item, Query } from "#app/domain/matching/engine/query.ts";
import type { Grades } from "./metrics.ts";

/** A set of needs and candidates with labels by people. */
export interface JudgedSet {
  queries: JudgedQuery[];
  items: Item[];
  hierarchy: Hierarchy;
}

export interface JudgedQuery {
  query: Query;
  /** Labels, masked candidates left out. */
  grades: Grades;
  /** Candidates that do not exist for this query. */
  mask: ReadonlySet<string>;
  /** The query's own record among the candidates, which may not even be learned from. */
  own: string | null;
}

/** Queries that are ranked on one ground: nothing in `items` is the own record of any of them. */
export interface Fold {
  queries: JudgedQuery[];
  /** What may be learned from. */
  items: Item[];
}

const folds = 10;

/**
 * Where queries stand among the candidates themselves, they are divided into ten parts, and each part is ranked on what was learned
 * without the own records of its queries: statistics, lengths, latent space and all. Otherwise one part.
 */
export function foldsOf({ queries, items }: JudgedSet): Fold[] {
  if (queries.every(({ own }) => own === null)) return [{ queries, items }];
  return Array.from({ length: Math.min(folds, queries.length) }, (_, fold) => {
    const part = queries.filter((__, i) => i % folds === fold);
    const own = new Set(part.map((query) => query.own));
    return { queries: part, items: items.filter(({ key }) => !own.has(key)) };
  });
}
