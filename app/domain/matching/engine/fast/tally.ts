import type { Bearing, Plan, Saying } from "./plan.ts";
import { findName, type Postings } from "./postings.ts";
import { type Segment, strengthSteps } from "./segment.ts";

/** What a query adds up for the items of one segment. Items are met one after another and kept in that order, so that what is added up lies close together. */
export interface Tally {
  /** Where an item is kept, from 1 on; 0 while it has not been met. */
  slots: Uint32Array;
  /** Items met so far, at [1..count]. */
  docs: Uint32Array;
  count: number;
  /** By slot: own strength and kin mass, bounds that are never less than the truth. */
  own: Float64Array;
  kin: Float64Array;
  /** By slot: text score × 255, exact. */
  text: Float64Array;
  /** By slot, for the requirement that is being read: its number where the item has answered it, and the best answer so far. */
  turn: Uint32Array;
  best: Float64Array;
}

/** Room for segments of up to `size` items. */
export const createTally = (size: number): Tally => ({
  slots: new Uint32Array(size),
  docs: new Uint32Array(size + 1),
  count: 0,
  own: new Float64Array(size + 1),
  kin: new Float64Array(size + 1),
  text: new Float64Array(size + 1),
  turn: new Uint32Array(size + 1),
  best: new Float64Array(size + 1),
});

/** Reads all posting lists of a plan. */
export function tallyAll(tally: Tally, segment: Segment, plan: Plan) {
  const { capabilities } = segment;
  for (const [want, readings] of plan.readings.entries()) {
    for (const { capability, own } of readings) {
      const place = findName(capabilities, capability);
      if (place >= 0) addBest(tally, capabilities, place, own / strengthSteps, plan.kinMasses[want] as number, want + 1);
    }
  }
  tallyText(tally, segment, plan, true);
}

/** Looks at the items alone that opened at least so many steps of the gate (one or more): at their claims, and in the lists of the terms. */
export function tallyOpened(tally: Tally, segment: Segment, plan: Plan, opened: Uint8Array, least: number) {
  const answered = new Uint32Array(plan.kinMasses.length);
  const best = new Float64Array(plan.kinMasses.length);
  const words = new Uint32Array(opened.buffer);
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    for (let doc = 4 * word; doc < 4 * word + 4; doc++) if ((opened[doc] as number) >= least) addClaims(tally, segment, plan, doc, answered, best);
  }
  if (tally.count > 0) tallyText(tally, segment, plan, false);
}

/** Of several claims the best counts; whichever they are, they bring no more than all kin of the requirement. */
function addBest(tally: Tally, { starts, docs, values }: Postings, place: number, unit: number, kinMass: number, want: number) {
  const { slots, own, kin, turn, best } = tally;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    const slot = (slots[doc] as number) || meet(tally, doc);
    const value = unit * (values[p] as number);
    if (turn[slot] !== want) {
      turn[slot] = want;
      best[slot] = value;
      own[slot] = (own[slot] as number) + value;
      kin[slot] = (kin[slot] as number) + kinMass;
    } else if (value > (best[slot] as number)) {
      own[slot] = (own[slot] as number) + (value - (best[slot] as number));
      best[slot] = value;
    }
  }
}

/** The same for one item, claim by claim: `answered` names the slot for which a requirement was last answered, `best` how well. */
function addClaims(tally: Tally, segment: Segment, { bears, bearings, kinMasses }: Plan, doc: number, answered: Uint32Array, best: Float64Array) {
  const { claimStarts, claimCapabilities, claimStrengths } = segment;
  const slot = meet(tally, doc);
  let own = 0;
  let kin = 0;
  for (let i = claimStarts[doc] as number, end = claimStarts[doc + 1] as number; i < end; i++) {
    const bearing = bears[claimCapabilities[i] as number] as number;
    if (bearing === 0) continue;
    const { sayings } = bearings[bearing - 1] as Bearing;
    for (let s = 0; s < sayings.length; s++) {
      const saying = sayings[s] as Saying;
      const value = saying.own * (claimStrengths[i] as number);
      if (answered[saying.want] !== slot) {
        answered[saying.want] = slot;
        best[saying.want] = value;
        own += value;
        kin += kinMasses[saying.want] as number;
      } else if (value > (best[saying.want] as number)) {
        own += value - (best[saying.want] as number);
        best[saying.want] = value;
      }
    }
  }
  tally.own[slot] = own;
  tally.kin[slot] = kin;
}

/** Terms are added in the plan's order, so that the text score has the same bits as its definition; for all items, or for those met before. */
function tallyText(tally: Tally, { terms }: Segment, plan: Plan, all: boolean) {
  const { slots, text } = tally;
  const { starts, docs, values } = terms;
  for (const { term, share } of plan.terms) {
    const place = findName(terms, term);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      let slot = slots[doc] as number;
      if (slot === 0) {
        if (!all) continue;
        slot = meet(tally, doc);
      }
      text[slot] = (text[slot] as number) + share * (values[p] as number);
    }
  }
}

function meet(tally: Tally, doc: number) {
  const slot = tally.count + 1;
  tally.count = slot;
  tally.slots[doc] = slot;
  tally.docs[slot] = doc;
  tally.own[slot] = 0;
  tally.kin[slot] = 0;
  tally.text[slot] = 0;
  tally.turn[slot] = 0;
  return slot;
}

/** Text score × 255 of an item; 0 for one that was not met. */
export const textOf = ({ slots, text }: Tally, doc: number) => (slots[doc] === 0 ? 0 : (text[slots[doc] as number] as number));

export function clearTally(tally: Tally) {
  for (let slot = 1; slot <= tally.count; slot++) tally.slots[tally.docs[slot] as number] = 0;
  tally.count = 0;
}
