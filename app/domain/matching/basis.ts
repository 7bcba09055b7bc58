import { informationOf } from "./engine/corpus.ts";
import type { Measure } from "./engine/explain.ts";
import type { Shares } from "./engine/prepare.ts";
import { informationOfTerm } from "./engine/text/information.ts";
import type { FieldLengths } from "./engine/text/saturation.ts";
import type { EngineWeights } from "./engine/weights.ts";

/** Everything that a ranking rests on beside the products: kept with it, it can be read when the engine that made it is gone. */
export interface RankingBasis {
  weights: EngineWeights;
  /** How the kinds of evidence divide the score of this need. */
  shares: Shares;
  /** Items of the library that was learned from, how many of them carry tags, and mean lengths of the fields in terms. */
  items: number;
  tagged: number;
  lengths: FieldLengths;
  /** For each requirement: products that claim it or something narrower, its information ln((N+1)/n), and its share of all, 0..1. */
  wants: { claiming: number; information: number; share: number }[];
  /** The words of the need that count: items that contain each, its information, and its share of all, 0..1. */
  terms: { term: string; containing: number; information: number; share: number }[];
}

export function basisOf({ learned: { corpus }, prepared }: Measure): RankingBasis {
  const { weights, kinship, tags, latent, wants, terms } = prepared;
  return {
    weights,
    shares: { kinship, tags, latent },
    items: corpus.items,
    tagged: corpus.tagged,
    lengths: corpus.lengths,
    wants: wants.map(({ capability, share }) => ({ claiming: corpus.claiming.get(capability) ?? 0, information: informationOf(corpus, capability), share })),
    terms: terms.map(({ term, number, share }) => ({
      term,
      containing: corpus.containing[number] as number,
      information: informationOfTerm(corpus, number),
      share,
    })),
  };
}

/** What a claim of exactly each requirement, deployed, brings to a score before deductions: its weight, in units of the score. */
export const weightsOf = ({ shares: { kinship, tags, latent }, wants }: RankingBasis) => wants.map(({ share }) => (1 - latent) * tags * (1 - kinship) * share);
