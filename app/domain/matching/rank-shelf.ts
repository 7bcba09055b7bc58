import { answering } from "./answering.ts";
import type { Requirement } from "./assess.ts";
import { basisOf, type RankingBasis } from "./basis.ts";
import { candidates, type RankedProduct } from "./candidate.ts";
import { type Explanation, explain, measureFor } from "./engine/explain.ts";
import type { ProductIndex } from "./engine/fast/product-index.ts";
import type { Item, Query } from "./engine/query.ts";
import { phrasesOf } from "./engine/text/phrases.ts";
import type { FieldProduct } from "./listed-product.ts";
import { type Change, changesFor } from "./what-if.ts";

/** The whole account of a score. */
export interface Account extends Explanation {
  /** The stretches of the product's text that its text part comes from, the weightiest first. */
  phrases: string[];
}

export interface RankedField {
  rows: RankedProduct[];
  explain: (row: RankedProduct) => Account;
  /** What would change a row's place. */
  changes: (row: RankedProduct) => Change[];
  basis: RankingBasis;
}

const mostPhrases = 8;

/** What is ranked: products of vendors that are not suspended, by number, with the index over them. */
export interface Ground {
  index: ProductIndex;
  field: ReadonlyMap<string, FieldProduct>;
  items: ReadonlyMap<string, Item>;
}

/** Ranks all candidates for a need (`answering`): the index gives the order and the score, `assess` says what covers. */
export function rankShelf({ index, field, items }: Ground, query: Query, requirements: readonly Requirement[]): RankedField {
  const { learned } = index;
  const answers = answering(learned.hierarchy, query);
  const candidateOf = candidates(learned.hierarchy, requirements);
  const admit = (number: string) => {
    const item = items.get(number);
    return item !== undefined && answers(item);
  };
  const rows = index.rank(query, Math.max(1, index.size), admit).flatMap(({ key, score }, i) => {
    const product = field.get(key);
    return product ? [{ ...candidateOf(product), place: i + 1, score }] : [];
  });
  const measure = measureFor(learned, query);
  // the shelf may move on while an account is asked for
  const held = new Map(rows.map(({ number }) => [number, items.get(number)]));
  const itemOf = (key: string) => held.get(key) ?? items.get(key);
  return {
    rows,
    explain: ({ number, score }) => {
      const item = itemOf(number);
      if (!item) throw new Error(`${number} was not ranked`);
      const explanation = explain(measure, item, itemOf, score.latent > 0);
      return { ...explanation, phrases: phrasesOf(`${item.title}\n${item.text}`, explanation.words, mostPhrases) };
    },
    changes: (row) => changesFor(measure, rows, row, itemOf),
    basis: basisOf(measure),
  };
}
