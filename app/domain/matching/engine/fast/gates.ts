import type { Plan } from "./plan.ts";
import { findName, type Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";

/**
 * How far each item's claims open the must gate of a need, in steps. The gate tells more than all else, and the musts' lists are few: so
 * all other lists are added up for those items alone that can be among the first.
 */
export interface Gates {
  /** By segment and item. */
  opened: Uint8Array[];
  /** How many items opened exactly so many steps, from one on. */
  counts: Int32Array;
}

const mostSteps = 255;
/** More steps than any item opens. */
export const allSteps = mostSteps + 1;

/** Items that opened at least `from` steps, and less than `below`. */
export interface Span {
  from: number;
  below: number;
}

/** Reads the musts' lists. `opened` and `turn` are room to work in: an array for each segment, and one as long as the longest. */
export function openGates(opened: Uint8Array[], turn: Uint8Array, segments: readonly Segment[], plan: Plan): Gates {
  const counts = new Int32Array(mostSteps + 1);
  for (const [at, { capabilities, borrowers }] of segments.entries()) {
    const steps = (opened[at] as Uint8Array).fill(0);
    turn.fill(0);
    for (const [must, readings] of plan.mustReadings.entries()) {
      for (const { capability, gate } of readings) {
        const place = gate > 0 ? findName(capabilities, capability) : -1;
        if (place >= 0) openBy(capabilities, place, gate, steps, turn, must + 1, counts);
      }
    }
    // what borrows its tag score is looked at whatever it claims
    for (const doc of borrowers) steps[doc] = mostSteps;
  }
  return { opened, counts };
}

/** The first of a must's lists that holds an item covers most, so it alone opens the gate. */
function openBy({ starts, docs }: Postings, place: number, gate: number, steps: Uint8Array, turn: Uint8Array, must: number, counts: Int32Array) {
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    if (turn[doc] === must) continue;
    turn[doc] = must;
    const before = steps[doc] as number;
    steps[doc] = before + gate;
    counts[before] = (counts[before] as number) - 1;
    counts[before + gate] = (counts[before + gate] as number) + 1;
  }
}

/** The most steps that at least `wanted` items opened; 0 where fewer opened any. */
export function stepsOfBest({ counts }: Gates, wanted: number) {
  let found = 0;
  for (let steps = mostSteps; steps > 0; steps--) {
    found += counts[steps] as number;
    if (found >= wanted) return steps;
  }
  return 0;
}

/** How many items opened from `from` steps on, and less than `to`. */
export function openedBetween({ counts }: Gates, from: number, to: number) {
  let found = 0;
  for (let steps = Math.max(1, from); steps < to; steps++) found += counts[steps] as number;
  return found;
}

/** The steps from which on an item can reach `score`, where an open gate lets at most `ceiling` through. */
export function stepsToReach({ gates }: Plan, ceiling: number, score: number) {
  let least = gates.length - 1;
  while (least > 0 && (gates[least - 1] as number) * ceiling >= score) least--;
  return least;
}
