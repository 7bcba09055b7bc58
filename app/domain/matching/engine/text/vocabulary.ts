import { isGram } from "./kinds.ts";

/**
 * Numbers for terms: their places in the order of their keys. Plain data, so that it can be handed from one thread to another. Nearly all
 * terms of a Chinese library are characters and pairs, whose keys follow from their code units; words are numbered as they are learned.
 */
export interface Vocabulary {
  /** Keys of all terms, ascending. */
  keys: Uint32Array;
  words: ReadonlyMap<string, number>;
}

/** Key of a Chinese character (`before` 0) or of a pair, from code units. */
export const gramKey = (before: number, unit: number) => ((before << 16) | unit) >>> 0;
/** Keys of words stand between those of single characters and those of pairs. */
export const wordKey = (number: number) => 0x10000 + number;

/** A term's number, −1 for one that has none. */
export function numberOf({ keys, words }: Vocabulary, term: string) {
  const key = keyOf(words, term);
  if (key < 0) return -1;
  const at = placeFrom(keys, key, 0);
  return keys[at] === key ? at : -1;
}

/** The numbers of many terms, −1 for one that has none: looked up in the order of their keys, each from where the last was found. */
export function numbersOf({ keys, words }: Vocabulary, terms: readonly string[]): Int32Array {
  const numbers = new Int32Array(terms.length).fill(-1);
  const ordered = Float64Array.from(terms, (term, i) => keyOf(words, term) * mostAsked + i).sort();
  let at = 0;
  for (const one of ordered) {
    const key = Math.floor(one / mostAsked);
    if (key < 0) continue;
    at = placeFrom(keys, key, at);
    if (keys[at] === key) numbers[one - key * mostAsked] = at;
  }
  return numbers;
}

/** Most terms of one question. */
const mostAsked = 2 ** 20;

function keyOf(words: Vocabulary["words"], term: string) {
  if (isGram(term)) return term.length === 1 ? gramKey(0, term.charCodeAt(0)) : gramKey(term.charCodeAt(0), term.charCodeAt(1));
  const word = words.get(term);
  return word === undefined ? -1 : wordKey(word);
}

/** The first place from `from` on whose key is not less: in steps that double, so that a near one is found at once. */
export function placeFrom(keys: Uint32Array, key: number, from: number) {
  let step = 1;
  while (from + step < keys.length && (keys[from + step] as number) < key) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, keys.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
