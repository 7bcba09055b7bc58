import { informationOfTerm, type TermStatistics } from "./information.ts";
import { mostCounted, type Texts } from "./inverted.ts";
import type { Reading } from "./reading.ts";

/** How often the words of a title count. */
const titleTimes = 2;
/** 1 + ln frequency. */
const dampened = Float64Array.from({ length: (titleTimes + 1) * mostCounted + 1 }, (_, count) => 1 + Math.log(count));
const frequencyOf = (inTitle: number, inText: number) => dampened[titleTimes * inTitle + inText] as number;

/** By item: what makes its vector as long as 1. */
export function scalesOf(terms: TermStatistics, { names, starts, docs, inTitle, inText, titleLengths }: Omit<Texts, "scales">): Float64Array {
  const scales = new Float64Array(titleLengths.length);
  for (let i = 0; i < names.length; i++) {
    const information = informationOfTerm(terms, names[i] as number);
    for (let p = starts[i] as number, end = starts[i + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      const value = frequencyOf(inTitle[p] as number, inText[p] as number) * information;
      scales[doc] = (scales[doc] as number) + value * value;
    }
  }
  for (let doc = 0; doc < scales.length; doc++) scales[doc] = (scales[doc] as number) > 0 ? 1 / Math.sqrt(scales[doc] as number) : 0;
  return scales;
}

/** The value at a place of the lists, by the information of its term: (1 + ln frequency) · information, of a vector of length 1. */
export type TfIdf = (place: number, information: number) => number;

export const tfIdfIn =
  ({ docs, inTitle, inText, scales }: Texts): TfIdf =>
  (place, information) =>
    Math.fround(frequencyOf(inTitle[place] as number, inText[place] as number) * information * (scales[docs[place] as number] as number));

/** Most terms of one text that are told apart while they are put in order. */
const mostOrdered = 2 ** 20;

/** The same of one text that was read: its terms by ascending number, as lists have them, with their values. */
export function tfIdfOf({ numbers: read, information, inTitle, inText }: Reading): { numbers: Uint32Array; values: Float32Array } {
  // each number with its place behind it: numbers alone are sorted several times faster than what bears them
  const ordered = new Float64Array(read.length);
  for (let i = 0; i < read.length; i++) ordered[i] = (read[i] as number) * mostOrdered + i;
  ordered.sort();
  const numbers = new Uint32Array(read.length);
  const values = new Float32Array(read.length);
  const raw = new Float64Array(read.length);
  let square = 0;
  for (let i = 0; i < ordered.length; i++) {
    const number = Math.floor((ordered[i] as number) / mostOrdered);
    const place = (ordered[i] as number) - number * mostOrdered;
    const frequency = frequencyOf(Math.min(mostCounted, inTitle[place] as number), Math.min(mostCounted, inText[place] as number));
    const value = frequency * (information[place] as number);
    numbers[i] = number;
    raw[i] = value;
    square += value * value;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < values.length; i++) values[i] = (raw[i] as number) * scale;
  return { numbers, values };
}
