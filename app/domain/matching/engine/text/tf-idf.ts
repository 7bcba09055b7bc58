import { informationOfTerm, type TermStatistics } from "./information.ts";
import { mostCounted, type Texts } from "./inverted.ts";
import type { KnownTerm } from "./reading.ts";

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

/** The same of one text that was read: its terms by ascending number, as lists have them, with their values. */
export function tfIdfOf(known: readonly KnownTerm[]): { numbers: Uint32Array; values: Float32Array } {
  const ordered = known.toSorted((a, b) => a.number - b.number);
  const raw = ordered.map(({ inTitle, inText, information }) => frequencyOf(Math.min(mostCounted, inTitle), Math.min(mostCounted, inText)) * information);
  const square = raw.reduce((sum, value) => sum + value * value, 0);
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return { numbers: Uint32Array.from(ordered, ({ number }) => number), values: Float32Array.from(raw, (value) => value * scale) };
}
