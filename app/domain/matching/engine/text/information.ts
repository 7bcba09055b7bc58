import type { Corpus } from "../corpus.ts";
import { numberOf } from "./vocabulary.ts";

/** Information of a term, ln(1 + (N − n_t + ½)/(n_t + ½)); 0 for one that no item contains. */
export function termInformation(corpus: Corpus, term: string) {
  const number = numberOf(corpus.vocabulary, term);
  return number < 0 ? 0 : informationOfTerm(corpus, number);
}

/** The same by the term's number. */
export function informationOfTerm({ items, containing }: Corpus, term: number) {
  const held = containing[term] as number;
  return Math.log(1 + (items - held + 0.5) / (held + 0.5));
}
