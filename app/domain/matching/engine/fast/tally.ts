import type { Span } from "./gates.ts";
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
  /** By slot: the must gate, where all claims were looked at; 0 where none was. */
  gate: Float64Array;
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
  gate: new Float64Array(size + 1),
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

/** Looks at the items of a span alone (from one step on): at their claims, and in the lists of the terms. */
export function tallyOpened(tally: Tally, segment: Segment, plan: Plan, opened: Uint8Array, { from, below }: Span) {
  const notes = notesFor(plan);
  const words = new Uint32Array(opened.buffer);
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    for (let doc = 4 * word; doc < 4 * word + 4; doc++) {
      const steps = opened[doc] as number;
      if (steps >= from && steps < below) addClaims(tally, segment, plan, doc, notes);
    }
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

/** What is noted while the claims of one item after another are read. */
interface Notes {
  /** By requirement: the slot for which it was last answered, how well, and how far it is covered. */
  answered: Uint32Array;
  best: Float64Array;
  covers: Float64Array;
  /** By kin of the need: the slot that last brought it. */
  brought: Uint32Array;
}

const notesFor = ({ readings: { length }, kinMassOf }: Plan): Notes => ({
  answered: new Uint32Array(length),
  best: new Float64Array(length),
  covers: new Float64Array(length),
  brought: new Uint32Array(kinMassOf.length),
});

/** The same for one item, claim by claim: nothing is rounded up. */
function addClaims(tally: Tally, segment: Segment, plan: Plan, doc: number, { answered, best, covers, brought }: Notes) {
  const { bears, bearings, kinMassOf } = plan;
  const { claimStarts, claimCapabilities, claimStrengths } = segment;
  const slot = meet(tally, doc);
  let own = 0;
  let kin = 0;
  for (let i = claimStarts[doc] as number, end = claimStarts[doc + 1] as number; i < end; i++) {
    const bearing = bears[claimCapabilities[i] as number] as number;
    if (bearing === 0) continue;
    const strength = claimStrengths[i] as number;
    const { sayings, kin: brings } = bearings[bearing - 1] as Bearing;
    for (let k = 0; k < brings.length; k++) {
      const one = brings[k] as number;
      if (brought[one] === slot) continue;
      brought[one] = slot;
      kin += kinMassOf[one] as number;
    }
    for (let s = 0; s < sayings.length; s++) {
      const { want, own: unit, demand, short, cover: whole } = sayings[s] as Saying;
      const value = unit * strength;
      const cover = strength >= demand ? whole : short;
      if (answered[want] !== slot) {
        answered[want] = slot;
        best[want] = value;
        covers[want] = cover;
        own += value;
        continue;
      }
      if (cover > (covers[want] as number)) covers[want] = cover;
      if (value > (best[want] as number)) {
        own += value - (best[want] as number);
        best[want] = value;
      }
    }
  }
  tally.own[slot] = own;
  tally.kin[slot] = kin;
  tally.gate[slot] = gateOf(plan, slot, answered, covers);
}

function gateOf({ musts, uncoveredMust }: Plan, slot: number, answered: Uint32Array, covers: Float64Array) {
  let gate = 1;
  for (let i = 0; i < musts.length; i++) {
    const want = musts[i] as number;
    gate *= answered[want] === slot ? uncoveredMust + (1 - uncoveredMust) * (covers[want] as number) : uncoveredMust;
  }
  return gate;
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
  tally.gate[slot] = 0;
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
