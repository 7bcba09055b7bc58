import type { EngineWeights } from "../weights.ts";
import { mostCounted, type Texts } from "./inverted.ts";
import { countTerms } from "./terms.ts";

/** Mean lengths of the fields in terms, as the statistics of a run hold them. */
export interface FieldLengths {
  title: number;
  body: number;
}

/** Steps in which a saturation is kept: one byte. */
export const saturationSteps = 255;

/**
 * BM25F's saturated term frequency of each term of an item, tf/(k1 + tf) in steps of 1/255 (1..255), where
 * tf = Σ over fields of weight · count / (1 − b + b · length / mean length). Robertson, Zaragoza, Taylor 2004.
 */
export function saturations(item: { title: string; text: string }, mean: FieldLengths, { k1, title, body }: EngineWeights["text"]): Map<string, number> {
  const inTitle = countTerms(item.title);
  const inBody = countTerms(item.text);
  const titleUnit = title.weight / (1 - title.b + (title.b * total(inTitle)) / Math.max(mean.title, 1));
  const bodyUnit = body.weight / (1 - body.b + (body.b * total(inBody)) / Math.max(mean.body, 1));
  const found = new Map<string, number>();
  const put = (term: string, frequency: number) => found.set(term, Math.max(1, Math.round((saturationSteps * frequency) / (k1 + frequency))));
  const capped = (count = 0) => Math.min(mostCounted, count);
  for (const [term, count] of inTitle) put(term, capped(count) * titleUnit + capped(inBody.get(term)) * bodyUnit);
  for (const [term, count] of inBody) if (!inTitle.has(term)) put(term, capped(count) * bodyUnit);
  return found;
}

/** The same for texts that were read, list by list, in the place of the counts in the text. */
export function saturate(
  { starts, docs, inTitle, inText, titleLengths, textLengths }: Texts,
  mean: FieldLengths,
  { k1, title, body }: EngineWeights["text"],
): Uint8Array {
  const titleUnits = Float64Array.from(titleLengths, (length) => title.weight / (1 - title.b + (title.b * length) / Math.max(mean.title, 1)));
  const bodyUnits = Float64Array.from(textLengths, (length) => body.weight / (1 - body.b + (body.b * length) / Math.max(mean.body, 1)));
  for (let p = 0, end = starts.at(-1) as number; p < end; p++) {
    const doc = docs[p] as number;
    const frequency = (inTitle[p] as number) * (titleUnits[doc] as number) + (inText[p] as number) * (bodyUnits[doc] as number);
    inText[p] = Math.max(1, Math.round((saturationSteps * frequency) / (k1 + frequency)));
  }
  return inText;
}

function total(counts: ReadonlyMap<string, number>) {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
