import type { EngineWeights } from "../weights.ts";
import type { Bag } from "./bag.ts";
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
  for (const [term, count] of inTitle) put(term, count * titleUnit + (inBody.get(term) ?? 0) * bodyUnit);
  for (const [term, count] of inBody) if (!inTitle.has(term)) put(term, count * bodyUnit);
  return found;
}

/** The same for a text read into numbers: by place in the bag, into `steps` or, where that is too short, a longer array. */
export function saturationsOfBag(
  { size, inTitle, inText, titleLength, textLength }: Bag,
  mean: FieldLengths,
  { k1, title, body }: EngineWeights["text"],
  steps: Uint8Array<ArrayBuffer>,
) {
  const found = size > steps.length ? new Uint8Array(size * 2) : steps;
  const titleUnit = title.weight / (1 - title.b + (title.b * titleLength) / Math.max(mean.title, 1));
  const bodyUnit = body.weight / (1 - body.b + (body.b * textLength) / Math.max(mean.body, 1));
  for (let i = 0; i < size; i++) {
    const frequency = (inTitle[i] as number) * titleUnit + (inText[i] as number) * bodyUnit;
    found[i] = Math.max(1, Math.round((saturationSteps * frequency) / (k1 + frequency)));
  }
  return found;
}

export function total(counts: ReadonlyMap<string, number>) {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
