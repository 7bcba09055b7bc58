import { type Corpus, informationOf } from "#app/domain/matching/engine/corpus.ts";
import { counted, type Item, type Query } from "#app/domain/matching/engine/query.ts";
import { termInformation } from "#app/domain/matching/engine/text/information.ts";
import { countTerms } from "#app/domain/matching/engine/text/terms.ts";
import { tieDigest } from "#app/domain/matching/tie.ts";
import type { JudgedQuery } from "./judged-set.ts";

export type Scores = Map<string, number>;

/** Robertson's BM25 on title and text together, k1 1.2, b 0.75. */
export function plainText(corpus: Corpus, items: readonly Item[]): (query: Query) => Scores {
  const postings = new Map<string, { key: string; weight: number }[]>();
  const mean = corpus.lengths.title + corpus.lengths.body;
  for (const { key, title, text } of items) {
    const counts = countTerms(text, 1, countTerms(title));
    const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [term, count] of counts) {
      const held = postings.get(term) ?? postings.set(term, []).get(term);
      held?.push({ key, weight: (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean)) });
    }
  }
  return ({ title, text }) => {
    const scores: Scores = new Map();
    for (const [term, count] of countTerms(text, 1, countTerms(title))) {
      const information = count * termInformation(corpus, term);
      for (const { key, weight } of postings.get(term) ?? []) scores.set(key, (scores.get(key) ?? 0) + information * weight);
    }
    return scores;
  };
}

/** Importance × information × evidence of the tags that both have. */
export function exactTags(corpus: Corpus, items: readonly Item[]): (query: Query) => Scores {
  return ({ wants }) => {
    const worth = new Map(wants.map(({ capability, weight }) => [capability, counted(weight) * informationOf(corpus, capability)]));
    const sumOf = ({ offers }: Item) => offers.reduce((sum, { capability, strength }) => sum + (worth.get(capability) ?? 0) * strength, 0);
    return new Map(items.map((item): [string, number] => [item.key, sumOf(item)]).filter(([, score]) => score > 0));
  };
}

/** Half and half, each divided by its greatest. */
export function plainFusion(one: Scores, other: Scores): Scores {
  const fused: Scores = new Map();
  for (const scores of [one, other]) {
    const most = Math.max(0, ...scores.values());
    for (const [key, score] of scores) fused.set(key, (fused.get(key) ?? 0) + score / (2 * most));
  }
  return fused;
}

/** How often each candidate is relevant to other queries: it knows the labels, and nothing of the need. Never part of an engine. */
export function priorOnly(queries: readonly JudgedQuery[]): (judged: JudgedQuery) => Scores {
  const all: Scores = new Map();
  for (const { grades } of queries) for (const [key, grade] of grades) all.set(key, (all.get(key) ?? 0) + grade);
  return ({ grades }) => new Map([...all].map(([key, sum]) => [key, sum - (grades.get(key) ?? 0)]));
}

/** Best first; equals in the engine's own order of equals. */
export function inScoreOrder({ query, mask }: JudgedQuery, scores: Scores): { key: string; score: number }[] {
  return [...scores]
    .filter(([key]) => !mask.has(key))
    .map(([key, score]) => ({ key, score, tie: tieDigest(query.key, key) }))
    .sort((a, b) => b.score - a.score || a.tie - b.tie);
}
