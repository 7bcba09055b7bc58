import type { Prepared } from "../prepare.ts";
import { findName } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** Text score × 255 of each item of a segment, into `texts`; the greatest. Terms are added in their order in the need, so that each sum has the same bits as its definition. */
export function addTexts(texts: Float64Array, { terms }: Segment, prepared: Prepared) {
  texts.fill(0);
  const { starts, docs, values } = terms;
  for (const { number, share } of prepared.terms) {
    const place = findName(terms, number);
    if (place < 0) continue;
    for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
      const doc = docs[p] as number;
      texts[doc] = (texts[doc] as number) + share * (values[p] as number);
    }
  }
  let most = 0;
  for (let doc = 0; doc < texts.length; doc++) if ((texts[doc] as number) > most) most = texts[doc] as number;
  return most;
}
