import type { Plan } from "./plan.ts";
import { findName, type Postings } from "./postings.ts";
import { type Segment, segmentSize, strengthSteps } from "./segment.ts";

/** Gate steps stand above the strength in one number: 64 · steps + strength, so that one addition counts both. */
export const gateUnit = 64;

/** What a query adds up for the items of one segment; zero between queries. */
export interface Tally {
  /** Pairs: [2d] gate steps and own strength together, [2d + 1] kin mass; bounds, never less than the truth. */
  tags: Float64Array;
  /** Text score × 255, exact. */
  text: Float64Array;
  /** Items met so far: touched[0..count). */
  touched: Uint16Array;
  count: number;
  met: Uint8Array;
}

export const createTally = (): Tally => ({
  tags: new Float64Array(2 * segmentSize),
  text: new Float64Array(segmentSize),
  touched: new Uint16Array(segmentSize + 1),
  count: 0,
  met: new Uint8Array(segmentSize),
});

/** Reads the posting lists of a plan. Terms are added in the plan's order, so that the text score has the same bits as its definition. */
export function tallySegment(tally: Tally, { capabilities, terms }: Segment, plan: Plan) {
  for (const { capability, own, kin, gate } of plan.readings) {
    const place = findName(capabilities, capability);
    if (place >= 0) addTags(tally, capabilities, place, own / strengthSteps, kin, gate * gateUnit);
  }
  for (const { term, share } of plan.terms) {
    const place = findName(terms, term);
    if (place >= 0) addText(tally, terms, place, share);
  }
}

function addTags(tally: Tally, { starts, docs, values }: Postings, place: number, own: number, kin: number, gate: number) {
  const { tags, touched, met } = tally;
  let count = tally.count;
  for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
    const doc = docs[p] as number;
    tags[2 * doc] = (tags[2 * doc] as number) + (own * (values[p] as number) + gate);
    tags[2 * doc + 1] = (tags[2 * doc + 1] as number) + kin;
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
  const { tags, text, touched, met, count } = tally;
  for (let i = 0; i < count; i++) {
    const doc = touched[i] as number;
    tags[2 * doc] = 0;
    tags[2 * doc + 1] = 0;
    text[doc] = 0;
    met[doc] = 0;
  }
  tally.count = 0;
}
