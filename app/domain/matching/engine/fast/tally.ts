import type { Plan } from "./plan.ts";
import { findName, type Postings } from "./postings.ts";
import { type Segment, strengthSteps } from "./segment.ts";

/** Gate steps stand above the strength in one number: 64 · steps + strength, so that one addition counts both. */
export const gateUnit = 64;

const mostTurns = 255;

/** What a query adds up for the items of one segment; zero between queries. */
export interface Tally {
  /** Pairs: [2d] gate steps and own strength together, [2d + 1] kin mass; bounds, never less than the truth. */
  tags: Float64Array;
  /** Text score × 255, exact. */
  text: Float64Array;
  /** For the requirement that is being read: its number from 1 where an item has answered it, and the best answer so far. */
  turn: Uint8Array;
  best: Float64Array;
  /** Items met so far: touched[0..count). */
  touched: Uint16Array;
  count: number;
  met: Uint8Array;
}

/** Room for segments of up to `size` items. */
export const createTally = (size: number): Tally => ({
  tags: new Float64Array(2 * size),
  text: new Float64Array(size),
  turn: new Uint8Array(size),
  best: new Float64Array(size),
  touched: new Uint16Array(size + 1),
  count: 0,
  met: new Uint8Array(size),
});

/** Reads the posting lists of a plan. Terms are added in the plan's order, so that the text score has the same bits as its definition. */
export function tallySegment(tally: Tally, { capabilities, terms }: Segment, plan: Plan) {
  for (const [want, readings] of plan.readings.entries()) {
    // a turn is one byte: after 255 requirements the count begins anew
    if (want > 0 && want % mostTurns === 0) tally.turn.fill(0);
    for (const { capability, own, gate } of readings) {
      const place = findName(capabilities, capability);
      if (place >= 0) addBest(tally, capabilities, place, own / strengthSteps, gate * gateUnit, 1 + (want % mostTurns));
    }
  }
  for (const [i, { mass, bearers }] of plan.kinReadings.entries()) {
    const turn = (plan.readings.length + i) % mostTurns;
    if (turn === 0) tally.turn.fill(0);
    for (const bearer of bearers) {
      const place = findName(capabilities, bearer);
      if (place >= 0) addKin(tally, capabilities, place, mass, 1 + turn);
    }
  }
  for (const { term, share } of plan.terms) {
    const place = findName(terms, term);
    if (place >= 0) addText(tally, terms, place, share);
  }
}

/** Of several claims the best counts; the first read covers most, so it alone opens the gate. */
function addBest(tally: Tally, { starts, docs, values }: Postings, place: number, own: number, gate: number, turn: number) {
  const { tags, touched, met, turn: turns, best } = tally;
  let count = tally.count;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    const value = own * (values[p] as number);
    if (turns[doc] !== turn) {
      turns[doc] = turn;
      best[doc] = value;
      tags[2 * doc] = (tags[2 * doc] as number) + (value + gate);
      touched[count] = doc;
      count += 1 - (met[doc] as number);
      met[doc] = 1;
    } else if (value > (best[doc] as number)) {
      tags[2 * doc] = (tags[2 * doc] as number) + (value - (best[doc] as number));
      best[doc] = value;
    }
  }
  tally.count = count;
}

/** However many claims bring a kin, it counts once. */
function addKin(tally: Tally, { starts, docs }: Postings, place: number, mass: number, turn: number) {
  const { tags, touched, met, turn: turns } = tally;
  let count = tally.count;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    if (turns[doc] === turn) continue;
    turns[doc] = turn;
    tags[2 * doc + 1] = (tags[2 * doc + 1] as number) + mass;
    touched[count] = doc;
    count += 1 - (met[doc] as number);
    met[doc] = 1;
  }
  tally.count = count;
}

function addText(tally: Tally, { starts, docs, values }: Postings, place: number, share: number) {
  const { text, touched, met } = tally;
  let count = tally.count;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    text[doc] = (text[doc] as number) + share * (values[p] as number);
    touched[count] = doc;
    count += 1 - (met[doc] as number);
    met[doc] = 1;
  }
  tally.count = count;
}

export function clearTally(tally: Tally) {
  const { tags, text, turn, touched, met, count } = tally;
  for (let i = 0; i < count; i++) {
    const doc = touched[i] as number;
    tags[2 * doc] = 0;
    tags[2 * doc + 1] = 0;
    text[doc] = 0;
    turn[doc] = 0;
    met[doc] = 0;
  }
  tally.count = 0;
}
