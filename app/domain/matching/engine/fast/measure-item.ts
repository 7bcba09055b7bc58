import type { Prepared } from "../prepare.ts";
import type { Signals } from "../score.ts";
import type { Bearings } from "./bearings.ts";
import type { Segment } from "./segment.ts";

/** Room to measure one item after another in. */
export interface Measured extends Signals {
  strengths: Float64Array;
  covers: Float64Array;
  kin: Float64Array;
  kinMass: number;
  /** By kin of the need: 1 where the item's claims bring it. */
  brought: Uint8Array;
}

export function roomToMeasure({ wants }: Prepared, { kinds }: Bearings): Measured {
  const size = wants.length;
  return {
    strengths: new Float64Array(size),
    covers: new Float64Array(size),
    kin: new Float64Array(size),
    kinMass: 0,
    brought: new Uint8Array(kinds),
    borrowed: null,
    text: 0,
    latent: 0,
    catalogued: false,
  };
}

/** An item's exact tag signals, from its claims as the segment keeps them. */
export function measureTags(bearings: Bearings, { claims, kinMasses }: Segment, doc: number, room: Measured) {
  const { starts, capabilities, strengths } = claims;
  clear(room);
  for (let cell = starts[doc] as number, end = starts[doc + 1] as number; cell < end; cell++) {
    const place = bearings.places[capabilities[2 * cell] as number] as number;
    if (place > 0) addClaim(bearings, place, strengths[2 * cell + 1] as number, room);
  }
  addKin(bearings, room);
  room.kinMass = kinMasses[doc] as number;
}

function clear({ strengths, covers, brought }: Measured) {
  for (let want = 0; want < strengths.length; want++) {
    strengths[want] = 0;
    covers[want] = 0;
  }
  for (let kin = 0; kin < brought.length; kin++) brought[kin] = 0;
}

function addClaim(bearings: Bearings, place: number, evidence: number, { strengths, covers, brought }: Measured) {
  const { sayings, want: wants, worth, cover: whole, demand, short, brings, brought: kin } = bearings;
  for (let s = sayings[place - 1] as number, end = sayings[place] as number; s < end; s++) {
    const want = wants[s] as number;
    const strength = (worth[s] as number) * evidence;
    const cover = (evidence >= (demand[s] as number) ? whole[s] : short[s]) as number;
    if (strength > (strengths[want] as number)) strengths[want] = strength;
    if (cover > (covers[want] as number)) covers[want] = cover;
  }
  for (let k = brings[place - 1] as number, end = brings[place] as number; k < end; k++) brought[kin[k] as number] = 1;
}

/** For each requirement the mass of its kin that claims bring, added up in their order. */
function addKin({ wanted, wantedKin, wantedMass }: Bearings, { kin, brought }: Measured) {
  for (let want = 0; want < kin.length; want++) {
    let sum = 0;
    for (let k = wanted[want] as number, end = wanted[want + 1] as number; k < end; k++) {
      if (brought[wantedKin[k] as number] === 1) sum += wantedMass[k] as number;
    }
    kin[want] = sum;
  }
}
