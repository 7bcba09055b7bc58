import { isGram, kind, kinds } from "./kinds.ts";
import { stopWords } from "./stop-words.ts";
import { clean, singular, termsOf } from "./terms.ts";

const surrogate = /[\ud800-\udfff]/;

/** Who takes up terms, in their order: characters (`before` 0) and pairs by their code units, and words. */
export interface Taker {
  gram(before: number, unit: number): void;
  word(word: string): void;
}

/** Finds what `termsOf` finds, without a string for each character and pair. */
export function scanTerms(field: string, taker: Taker) {
  const text = clean(field);
  if (surrogate.test(text)) return scanStrings(field, taker);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const here = kinds[unit];
    if (here === kind.han) {
      taker.gram(0, unit);
      if (before !== 0) taker.gram(before, unit);
      before = unit;
      continue;
    }
    before = 0;
    if (here === kind.gap) continue;
    const start = i;
    while (kinds[text.charCodeAt(i + 1)] === kind.letter) i++;
    const word = text.slice(start, i + 1);
    if (!stopWords.has(word)) taker.word(singular(word));
  }
}

/** The same for a field with characters of two code units, which are rare. */
function scanStrings(field: string, taker: Taker) {
  for (const term of termsOf(field)) {
    if (!isGram(term)) taker.word(term);
    else if (term.length === 1) taker.gram(0, term.charCodeAt(0));
    else taker.gram(term.charCodeAt(0), term.charCodeAt(1));
  }
}
