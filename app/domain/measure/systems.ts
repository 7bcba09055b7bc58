import { ProductIndex } from "#app/domain/matching/engine/fast/product-index.ts";
import { type Learned, learn } from "#app/domain/matching/engine/learn.ts";
import type { Query } from "#app/domain/matching/engine/query.ts";
import { type EngineWeights, engineWeights } from "#app/domain/matching/engine/weights.ts";
import { exactTags, inScoreOrder, plainFusion, plainText, priorOnly } from "./baselines.ts";
import type { Fold, JudgedQuery, JudgedSet } from "./judged-set.ts";

export type Run = { key: string; score: number }[];
/** Ranks one query of a fold. */
export type Ranker = (judged: JudgedQuery) => Run;

/** Deep enough for every figure that is printed. */
const depth = 1000;

const textOnly = (query: Query): Query => ({ ...query, wants: [] });
const tagsOnly = (query: Query): Query => ({ ...query, title: "", text: "" });

/** The engine as it ships, and what it is measured against. */
export function systemsFor({ items, queries, hierarchy }: JudgedSet, fold: Fold): Record<string, Ranker> {
  const learned = learn(hierarchy, fold.items);
  const index = new ProductIndex(learned, items);
  const text = plainText(learned.corpus, items);
  const tags = exactTags(learned.corpus, items);
  const prior = priorOnly(queries);
  return {
    engine: rankerOf(index),
    "engine, text only": rankerOf(index, textOnly),
    "engine, tags only": rankerOf(index, tagsOnly),
    "BM25 only": (judged) => inScoreOrder(judged, text(judged.query)),
    "exact tags only": (judged) => inScoreOrder(judged, tags(judged.query)),
    "plain fusion": (judged) => inScoreOrder(judged, plainFusion(text(judged.query), tags(judged.query))),
    "prior only": (judged) => inScoreOrder(judged, prior(judged)),
  };
}

/** The engine with one thing taken away at a time. */
export function ablationsFor({ items, hierarchy }: JudgedSet, fold: Fold): Record<string, Ranker> {
  const learned = learn(hierarchy, fold.items);
  const changed = (weights: Partial<EngineWeights>): Learned => ({ ...learned, weights: { ...engineWeights, ...weights } });
  const rankers: Record<string, Ranker> = {};
  const without: Record<string, Learned> = {
    "− 语义相近": changed({ latent: { ...engineWeights.latent, most: 0 } }),
    "− hierarchy": changed({ worth: { same: 1, narrower: 0, broader: 0, sibling: 0 } }),
    "− kinship": changed({ kinship: 0 }),
    "− borrowed tags": { ...learned, lenders: new Map() },
    "− fields": changed({ text: { ...engineWeights.text, title: { weight: 1, b: 0.75 }, queryTitle: 1 } }),
    "− cut of grams": changed({ grams: Number.POSITIVE_INFINITY }),
  };
  for (const [name, ground] of Object.entries(without)) rankers[name] = rankerOf(new ProductIndex(ground, items));
  return rankers;
}

function rankerOf(index: ProductIndex, edit: (query: Query) => Query = (query) => query): Ranker {
  return ({ query, mask }) =>
    index.rank(edit(query), depth, mask.size > 0 ? (key) => !mask.has(key) : undefined).map(({ key, score }) => ({ key, score: score.total }));
}
