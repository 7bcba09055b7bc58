import { type Shares, sharesOf } from "#app/domain/matching/engine/prepare.ts";
import { type EngineWeights, engineWeights } from "#app/domain/matching/engine/weights.ts";
import { measureRanking } from "./metrics.ts";
import type { Candidate, Weighed } from "./weighed.ts";

/** The weights that were chosen by measurement. */
export interface Trial {
  tags: number;
  kinship: number;
  most: number;
  half: number;
  window: number;
}

/** What ships. */
export const production: Trial = trialOf(engineWeights);

function trialOf({ tags, kinship, latent: { most, half }, window }: EngineWeights): Trial {
  return { tags, kinship, most, half, window };
}

const weightsOf = ({ tags, kinship, most, half, window }: Trial): EngineWeights => ({
  ...engineWeights,
  tags,
  kinship,
  latent: { ...engineWeights.latent, most, half },
  window,
});

/** nDCG@10 of one query by each trial. Trials that come to the same for this query are worked out once. */
export function measureTrials({ extent, grades, candidates }: Weighed, trials: readonly Trial[]): number[] {
  const orders = new Map<string, Rest[]>();
  const known = new Map<string, number>();
  const once = <Value>(held: Map<string, Value>, key: string, make: () => Value) => {
    const value = held.get(key) ?? make();
    held.set(key, value);
    return value;
  };
  return trials.map((trial) => {
    const shares = sharesOf(extent, weightsOf(trial));
    const window = Math.min(trial.window, candidates.length);
    const sort = `${shares.tags} ${shares.kinship}`;
    return once(known, `${sort} ${shares.latent} ${window}`, () => {
      const ranked = firstTen(
        once(orders, sort, () => inRestOrder(candidates, shares)),
        shares.latent,
        window,
      );
      return measureRanking(ranked, grades).ndcg10;
    });
  });
}

interface Rest {
  candidate: Candidate;
  rest: number;
}

/** By everything but 语义相近, as `scoreOf` has it; judged sets have neither musts nor a catalogue. */
const inRestOrder = (candidates: readonly Candidate[], { tags, kinship }: Shares): Rest[] =>
  candidates
    .map((candidate) => ({
      candidate,
      rest: tags * ((1 - kinship) * candidate.own + kinship * candidate.kin + candidate.borrowed) + (1 - tags) * candidate.text,
    }))
    .sort((one, other) => other.rest - one.rest);

const firstTen = (order: readonly Rest[], latent: number, window: number) =>
  order
    .slice(0, window + 10)
    .map(({ candidate, rest }, place) => ({ key: candidate.key, total: (1 - latent) * rest + (place < window ? latent * candidate.near : 0) }))
    .sort((one, other) => other.total - one.total)
    .slice(0, 10)
    .map(({ key }) => key);
