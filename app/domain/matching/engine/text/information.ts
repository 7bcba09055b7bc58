import { numberOf, type Vocabulary } from "./vocabulary.ts";

/** What is known of the terms of a library. */
export interface TermStatistics {
  /** Items counted, N. */
  items: number;
  /** All terms of the items. */
  vocabulary: Vocabulary;
  /** By term: items that contain it, n_t. */
  containing: Uint32Array;
}

/** Information of a term, ln(1 + (N − n_t + ½)/(n_t + ½)); 0 for one that no item contains. */
export function termInformation(terms: TermStatistics, term: string) {
  const number = numberOf(terms.vocabulary, term);
  return number < 0 ? 0 : informationOfTerm(terms, number);
}

/** The same by the term's number. */
export function informationOfTerm({ items, containing }: TermStatistics, term: number) {
  const held = containing[term] as number;
  return Math.log(1 + (items - held + 0.5) / (held + 0.5));
}
