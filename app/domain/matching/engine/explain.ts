import { type Answer, answerTo } from "./answer.ts";
import { broughtBy, massOf } from "./kin.ts";
import { nearness, packed } from "./latent/nearness.ts";
import { place } from "./latent/place.ts";
import type { Learned } from "./learn.ts";
import { type Prepared, prepareQuery } from "./prepare.ts";
import { claimedBy, type Item, type Query } from "./query.ts";
import { type Score, type Signals, scoreOf } from "./score.ts";
import { readOne } from "./text/reading.ts";
import { saturationSteps, saturations } from "./text/saturation.ts";

/** Why a product has its score: every part, in units of the score. */
export interface Explanation extends Score {
  /** For each requirement its best claim, null where nothing is claimed that stands near. */
  answers: (Answer | null)[];
  covers: number[];
  /** The words that the text part comes from, heaviest first; they sum to `text`. */
  words: { term: string; part: number }[];
  /** The tagged items that `borrowed` comes from. */
  lenders: { key: string; share: number }[];
}

/** A ranking's measuring stick: what is the same for all products of one need. */
export interface Measure {
  learned: Learned;
  prepared: Prepared;
  /** Where the need lies in the latent space; null where there is none. */
  direction: Float64Array | null;
}

export function measureFor(learned: Learned, query: Query): Measure {
  const reading = readOne(learned.corpus, query);
  const prepared = prepareQuery(query, learned, reading);
  const { space, hierarchy, corpus } = learned;
  if (!space) return { learned, prepared: { ...prepared, latent: 0 }, direction: null };
  const capabilities = query.wants.map(({ capability }) => capability);
  return { learned, prepared, direction: place(space, hierarchy, corpus, reading, capabilities) };
}

/** Scores one item from its own words and claims. `itemOf` finds lenders; `near` says whether 语义相近 is looked at. */
export function explain(measure: Measure, item: Item, itemOf: (key: string) => Item | undefined, near: boolean): Explanation {
  const { learned, prepared } = measure;
  const answered = prepared.wants.map((want) => answerTo(want, item.offers, prepared.weights.shortEvidence));
  const steps = saturations(item, learned.corpus.lengths, learned.weights.text);
  const lenders = item.offers.length === 0 ? [...(learned.lenders.get(item.key) ?? [])] : [];
  const signals: Signals = {
    ...tagSignals(measure, item, answered),
    borrowed: lenders.length > 0 ? borrowedScore(measure, lenders, itemOf) : null,
    text: prepared.terms.reduce((sum, { term, share }) => sum + share * (steps.get(term) ?? 0), 0) / saturationSteps,
    latent: near ? nearnessOf(measure, item) : 0,
    catalogued: item.catalogued,
  };
  const textUnit = ((1 - prepared.latent) * (1 - prepared.tags)) / saturationSteps;
  return {
    ...scoreOf(prepared, signals),
    answers: answered.map(({ best }) => best),
    covers: answered.map(({ cover }) => cover),
    words: prepared.terms
      .flatMap(({ term, share }) => (steps.has(term) ? [{ term, part: textUnit * share * (steps.get(term) ?? 0) }] : []))
      .sort((a, b) => b.part - a.part),
    lenders,
  };
}

function tagSignals({ learned: { hierarchy, corpus }, prepared }: Measure, { offers }: Item, answered: { best: Answer | null; cover: number }[]) {
  const brought = broughtBy(hierarchy, offers);
  return {
    strengths: answered.map(({ best }) => best?.strength ?? 0),
    covers: answered.map(({ cover }) => cover),
    kin: prepared.wants.map(({ kin }) => kin.reduce((sum, { capability, mass }) => sum + (brought.has(capability) ? mass : 0), 0)),
    kinMass: massOf(corpus, brought),
  };
}

/** The lenders' tag scores, by their shares. */
function borrowedScore(measure: Measure, lenders: readonly { key: string; share: number }[], itemOf: (key: string) => Item | undefined) {
  let sum = 0;
  for (const { key, share } of lenders) {
    const lender = itemOf(key);
    if (!lender) continue;
    const tags = tagSignals(
      measure,
      lender,
      measure.prepared.wants.map((want) => answerTo(want, lender.offers, measure.prepared.weights.shortEvidence)),
    );
    sum += share * scoreOf(measure.prepared, { ...tags, borrowed: null, text: 0, latent: 0, catalogued: false }).tagScore;
  }
  return sum;
}

function nearnessOf({ learned: { space, hierarchy, corpus }, direction }: Measure, item: Item) {
  return space && direction ? nearness(direction, packed(place(space, hierarchy, corpus, readOne(corpus, item), claimedBy(item)))) : 0;
}
