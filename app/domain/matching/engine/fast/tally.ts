import type { Plan } from "./plan.ts";
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

/**
 * Reads the posting lists of a plan, for the items that opened at least so many steps of the gate. Terms are added in the plan's order, so
 * that the text score has the same bits as its definition.
 */
export function tallySegment(tally: Tally, { capabilities, terms }: Segment, plan: Plan, opened: Uint8Array, least: number) {
  for (const [want, readings] of plan.readings.entries()) {
    for (const { capability, own } of readings) {
      const place = findName(capabilities, capability);
      if (place >= 0) addBest(tally, capabilities, place, own / strengthSteps, plan.kinMasses[want] as number, want + 1, opened, least);
    }
  }
  for (const { term, share } of plan.terms) {
    const place = findName(terms, term);
    if (place >= 0) addText(tally, terms, place, share, opened, least);
  }
}

/** Of several claims the best counts; whichever they are, they bring no more than all kin of the requirement. */
function addBest(
  tally: Tally,
  { starts, docs, values }: Postings,
  place: number,
  unit: number,
  kinMass: number,
  want: number,
  opened: Uint8Array,
  least: number,
) {
  const { slots, own, kin, turn, best } = tally;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    if ((opened[doc] as number) < least) continue;
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

function addText(tally: Tally, { starts, docs, values }: Postings, place: number, share: number, opened: Uint8Array, least: number) {
  const { slots, text } = tally;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    if ((opened[doc] as number) < least) continue;
    const slot = (slots[doc] as number) || meet(tally, doc);
    text[slot] = (text[slot] as number) + share * (values[p] as number);
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
