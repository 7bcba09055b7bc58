import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { type Corpus, informationOf } from "./corpus.ts";
import { BestTotals } from "./fast/best-totals.ts";
import { kinOf } from "./kin.ts";
import { counted, type Query } from "./query.ts";
import { type Relative, relativesOf } from "./relatives.ts";
import { type Reading, readOne } from "./text/reading.ts";
import type { EngineWeights } from "./weights.ts";

/** What a ranking rests on beside the products. */
export interface Ground {
  hierarchy: Hierarchy;
  corpus: Corpus;
  weights: EngineWeights;
}

/** A need with everything worked out that is the same for all products. */
export interface Prepared extends Shares {
  query: Query;
  extent: Extent;
  wants: PreparedWant[];
  /** Mass of all kin of the need: Σ importance · information. */
  kinMass: number;
  /** The grams that count, with their numbers in the vocabulary; shares sum to 1. */
  terms: { term: string; number: number; share: number }[];
  /** Share of the need's information that the cut to the most informative grams keeps, 0..1. */
  kept: number;
  weights: EngineWeights;
}

/** How the kinds of evidence divide the score of one need. */
export interface Shares {
  /** Share of kinship in the tag score, h. */
  kinship: number;
  /** Share of tags against text, a. */
  tags: number;
  /** Share of 语义相近, b, where a latent space is given. */
  latent: number;
}

/** How much a need says. */
export interface Extent {
  wants: number;
  /** Whether a requirement tells products apart. */
  tagged: boolean;
  /** Whether a word of it is known to the library. */
  told: boolean;
  /** Its distinct terms, known or not. */
  distinct: number;
}

export interface PreparedWant {
  capability: string;
  must: boolean;
  /** Evidence factor that covers it whole. */
  demand: number;
  /** Part of this requirement in all, importance × information, 0..1. */
  share: number;
  relatives: ReadonlyMap<string, Relative>;
  /** Its kin, each with the mass that is counted for this requirement. */
  kin: { capability: string; mass: number }[];
}

/** `reading` is that of the need, where it has been read before. */
export function prepareQuery(query: Query, { hierarchy, corpus, weights }: Ground, reading = readOne(corpus, query)): Prepared {
  const wants = prepareWants(query, hierarchy, corpus, weights);
  const text = prepareText(reading, weights);
  const extent = { wants: wants.length, tagged: wants.some(({ share }) => share > 0), told: text.terms.length > 0, distinct: reading.distinct };
  return {
    query,
    extent,
    wants,
    kinMass: wants.reduce((sum, { kin }) => sum + kin.reduce((mass, one) => mass + one.mass, 0), 0),
    ...sharesOf(extent, weights),
    terms: text.terms,
    kept: text.kept,
    weights,
  };
}

export function sharesOf({ wants, tagged, told, distinct }: Extent, { kinship, tags, latent }: EngineWeights): Shares {
  const pairs = (distinct + latent.termsPerTag * wants) ** 2;
  return {
    kinship: wants === 0 ? 0 : kinship * (1 - 1 / wants),
    tags: !tagged ? 0 : told ? tags : 1,
    latent: pairs === 0 ? 0 : (latent.most * pairs) / (pairs + latent.half ** 2),
  };
}

function prepareWants({ wants }: Query, hierarchy: Hierarchy, corpus: Corpus, weights: EngineWeights): PreparedWant[] {
  const raw = wants.map(({ capability, weight }) => counted(weight) * informationOf(corpus, capability));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const kin = wants.map(({ capability }) => kinOf(hierarchy, capability));
  // a concept that several requirements bring counts once, at the greatest importance, and is divided among them
  const most = new Map<string, { weight: number; sum: number }>();
  for (const [i, { weight }] of wants.entries()) {
    for (const slug of kin[i] ?? []) {
      const held = most.get(slug) ?? { weight: 0, sum: 0 };
      most.set(slug, { weight: Math.max(held.weight, counted(weight)), sum: held.sum + counted(weight) });
    }
  }
  const massOf = (slug: string, weight: number) => {
    const held = most.get(slug);
    return held && held.sum > 0 ? (informationOf(corpus, slug) * held.weight * counted(weight)) / held.sum : 0;
  };
  return wants.map(({ capability, weight, must, demand }, i) => ({
    capability,
    must,
    demand: counted(demand, 1),
    share: total > 0 ? (raw[i] ?? 0) / total : 0,
    relatives: relativesOf(hierarchy, capability, weights.worth),
    kin: (kin[i] ?? []).map((slug) => ({ capability: slug, mass: massOf(slug, weight) })),
  }));
}

/** Known grams of the need by information × (1 + ln frequency), the title counted twice; the heaviest are kept. */
function prepareText({ numbers, information, inTitle, inText, termAt }: Reading, { grams, text }: EngineWeights) {
  const weights = new Float64Array(numbers.length);
  const best = new BestTotals(Math.min(grams, numbers.length));
  let whole = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = (1 + Math.log(text.queryTitle * (inTitle[i] as number) + (inText[i] as number))) * (information[i] as number);
    weights[i] = Math.max(weight, 0);
    whole += weights[i] as number;
    best.put(weights[i] as number);
  }
  const kept: { term: string; number: number; weight: number }[] = [];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight > 0 && weight >= best.last) kept.push({ term: termAt(i), number: numbers[i] as number, weight });
  }
  const heaviest = kept.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, grams);
  const total = heaviest.reduce((sum, { weight }) => sum + weight, 0);
  return {
    terms: heaviest.map(({ term, number, weight }) => ({ term, number, share: weight / total })),
    kept: total > 0 ? total / whole : 1,
  };
}
