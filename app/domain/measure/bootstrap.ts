import { mean } from "./metrics.ts";

/** 95 % of the resampled means lie between. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
}

const samples = 2000;

/**
 * Percentile bootstrap of a mean over queries, from a fixed generator. For a paired comparison give the differences, query by query.
 * Efron, Tibshirani 1993, chapter 13.
 */
export function bootstrap(values: readonly number[]): Interval {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  const next = fixedGenerator();
  const means = Float64Array.from({ length: samples }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[next() % values.length] as number;
    return sum / values.length;
  }).sort();
  return { mean: mean(values), low: means[Math.floor(samples * 0.025)] as number, high: means[Math.ceil(samples * 0.975) - 1] as number };
}

/** Mulberry32 with a fixed seed: 32 bits a call. */
function fixedGenerator() {
  let state = 20_260_101;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
