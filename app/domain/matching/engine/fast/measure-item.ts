import type { Prepared } from "../prepare.ts";
import type { Signals } from "../score.ts";
import type { Plan } from "./plan.ts";
import type { Segment } from "./segment.ts";

type TagSignals = Pick<Signals, "strengths" | "covers" | "kin" | "kinMass">;

/** An item's exact tag signals, from its claims as the segment keeps them. */
export function measureTags(prepared: Prepared, plan: Plan, segment: Segment, doc: number): TagSignals {
  const { claimStarts, claimCapabilities, claimStrengths } = segment;
  const size = prepared.wants.length;
  const strengths = new Float64Array(size);
  const covers = new Float64Array(size);
  const kin = new Float64Array(size);
  const brought: number[] = [];
  for (let i = claimStarts[doc] as number; i < (claimStarts[doc + 1] as number); i++) {
    const capability = claimCapabilities[i] as number;
    for (const { want, worth, cover } of plan.sayings.get(capability) ?? nothing) {
      const strength = worth * (claimStrengths[i] as number);
      if (strength > (strengths[want] as number)) strengths[want] = strength;
      if (cover > (covers[want] as number)) covers[want] = cover;
    }
    for (const one of plan.kinBrought.get(capability) ?? nothing) if (!brought.includes(one)) brought.push(one);
  }
  for (let want = 0; want < size; want++) {
    let sum = 0;
    for (const { capability, mass } of plan.kinWanted[want] ?? nothing) if (brought.includes(capability)) sum += mass;
    kin[want] = sum;
  }
  return { strengths, covers, kin, kinMass: segment.kinMass[doc] as number };
}

const nothing: never[] = [];
