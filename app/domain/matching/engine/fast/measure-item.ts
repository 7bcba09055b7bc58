import type { Prepared } from "../prepare.ts";
import type { Signals } from "../score.ts";
import type { Plan, Saying } from "./plan.ts";
import type { Segment } from "./segment.ts";

type TagSignals = Pick<Signals, "strengths" | "covers" | "kin" | "kinMass">;

/** An item's exact tag signals, from its claims as the segment keeps them. */
export function measureTags(prepared: Prepared, plan: Plan, segment: Segment, doc: number): TagSignals {
  const { claimStarts, claimCapabilities, claimStrengths } = segment;
  const size = prepared.wants.length;
  const strengths = new Float64Array(size);
  const covers = new Float64Array(size);
  const kin = new Float64Array(size);
  const brought = new Uint8Array(plan.kinCount);
  for (let i = claimStarts[doc] as number; i < (claimStarts[doc + 1] as number); i++) {
    const capability = claimCapabilities[i] as number;
    const sayings = plan.sayings[capability];
    if (sayings) {
      for (let s = 0; s < sayings.length; s++) {
        const { want, worth, cover } = sayings[s] as Saying;
        const strength = worth * (claimStrengths[i] as number);
        if (strength > (strengths[want] as number)) strengths[want] = strength;
        if (cover > (covers[want] as number)) covers[want] = cover;
      }
    }
    const brings = plan.kinBrought[capability];
    if (brings) for (let k = 0; k < brings.length; k++) brought[brings[k] as number] = 1;
  }
  for (let want = 0; want < size; want++) {
    const wanted = plan.kinWanted[want] as Plan["kinWanted"][number];
    let sum = 0;
    for (let k = 0; k < wanted.length; k++) {
      const { kin: one, mass } = wanted[k] as { kin: number; mass: number };
      if (brought[one] === 1) sum += mass;
    }
    kin[want] = sum;
  }
  return { strengths, covers, kin, kinMass: segment.kinMass[doc] as number };
}
