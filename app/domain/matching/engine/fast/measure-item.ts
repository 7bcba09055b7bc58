import type { Prepared } from "../prepare.ts";
import type { Signals } from "../score.ts";
import type { Bearing, Plan, Saying } from "./plan.ts";
import type { Segment } from "./segment.ts";

type TagSignals = Pick<Signals, "strengths" | "covers" | "kin" | "kinMass">;

/** Room to measure one item after another in. */
export interface Measured extends TagSignals {
  strengths: Float64Array;
  covers: Float64Array;
  kin: Float64Array;
  kinMass: number;
  /** By kin of the need: 1 where the item's claims bring it. */
  brought: Uint8Array;
}

export function roomToMeasure({ wants }: Prepared, { kinMassOf }: Plan): Measured {
  const size = wants.length;
  return {
    strengths: new Float64Array(size),
    covers: new Float64Array(size),
    kin: new Float64Array(size),
    kinMass: 0,
    brought: new Uint8Array(kinMassOf.length),
  };
}

/** An item's exact tag signals, from its claims as the segment keeps them; good until the next is measured in the same room. */
export function measureTags({ bears, bearings, kinWanted }: Plan, segment: Segment, doc: number, room: Measured): TagSignals {
  const { claimStarts, claimCapabilities, claimStrengths } = segment;
  const { strengths, covers, kin, brought } = room;
  strengths.fill(0);
  covers.fill(0);
  brought.fill(0);
  for (let i = claimStarts[doc] as number; i < (claimStarts[doc + 1] as number); i++) {
    const bearing = bears[claimCapabilities[i] as number] as number;
    if (bearing === 0) continue;
    const { sayings, kin: brings } = bearings[bearing - 1] as Bearing;
    for (let s = 0; s < sayings.length; s++) {
      const { want, worth, demand, short, cover: whole } = sayings[s] as Saying;
      const evidence = claimStrengths[i] as number;
      const strength = worth * evidence;
      const cover = evidence >= demand ? whole : short;
      if (strength > (strengths[want] as number)) strengths[want] = strength;
      if (cover > (covers[want] as number)) covers[want] = cover;
    }
    for (let k = 0; k < brings.length; k++) brought[brings[k] as number] = 1;
  }
  for (let want = 0; want < kin.length; want++) {
    const wanted = kinWanted[want] as Plan["kinWanted"][number];
    let sum = 0;
    for (let k = 0; k < wanted.length; k++) {
      const { kin: one, mass } = wanted[k] as { kin: number; mass: number };
      if (brought[one] === 1) sum += mass;
    }
    kin[want] = sum;
  }
  room.kinMass = segment.kinMass[doc] as number;
  return room;
}
