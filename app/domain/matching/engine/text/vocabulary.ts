import { isGram } from "./kinds.ts";

/**
 * Numbers for terms: their places in the order of their keys. Plain data, so that it can be handed from one thread to another. Nearly all
 * terms of a Chinese library are characters and pairs, whose keys follow from their code units; words are numbered as they are learned.
 */
export interface Vocabulary {
  /** Keys of all terms, ascending. */
  keys: Uint32Array;
  /** For each upper half of a key the place of its first; the keys of pairs that begin alike lie together. */
  pages: Uint32Array;
  words: ReadonlyMap<string, number>;
}

/** Key of a Chinese character (`before` 0) or of a pair, from code units. */
export const gramKey = (before: number, unit: number) => ((before << 16) | unit) >>> 0;
/** Keys of words stand between those of single characters and those of pairs. */
export const wordKey = (number: number) => 0x10000 + number;

/** Numbers for the keys of all terms, ascending. */
export function vocabularyOf(keys: Uint32Array, words: Vocabulary["words"]): Vocabulary {
  const pages = new Uint32Array(2 ** 16 + 1);
  for (const key of keys) pages[(key >>> 16) + 1] = (pages[(key >>> 16) + 1] as number) + 1;
  for (let page = 1; page < pages.length; page++) pages[page] = (pages[page] as number) + (pages[page - 1] as number);
  return { keys, pages, words };
}

/** A term's number, −1 for one that has none. */
export function numberOf(vocabulary: Vocabulary, term: string) {
  const key = keyOf(vocabulary.words, term);
  return key < 0 ? -1 : numberOfKey(vocabulary, key);
}

/** The same by the term's key. */
export function numberOfKey({ keys, pages }: Vocabulary, key: number) {
  const end = pages[(key >>> 16) + 1] as number;
  const at = placeBetween(keys, key, pages[key >>> 16] as number, end);
  return at < end && keys[at] === key ? at : -1;
}

/**
 * The same for the first `count` of many keys. The places of all are halved in step: each step reads far and wide, and so the readings wait for
 * memory together, where those of one key after another would each wait for the one before.
 */
export function numbersOfKeys({ keys, pages }: Vocabulary, asked: Uint32Array, count: number): Int32Array {
  const found = new Int32Array(count);
  const left = new Int32Array(count);
  let most = 1;
  for (let i = 0; i < count; i++) {
    const page = (asked[i] as number) >>> 16;
    const first = pages[page] as number;
    const length = (pages[page + 1] as number) - first;
    // a page of no keys: any place will do, as none there is the key
    found[i] = length > 0 ? first : 0;
    left[i] = Math.max(1, length);
    most = Math.max(most, length);
  }
  for (let steps = 32 - Math.clz32(most - 1); steps > 0; steps--) {
    for (let i = 0; i < count; i++) {
      const first = found[i] as number;
      const length = left[i] as number;
      const half = length >>> 1;
      const middle = keys[first + Math.max(half, 1) - 1] as number;
      // −1 where the key stands behind, by the lower halves, as the upper ones are the same: without a branch, which would be guessed wrong every other time
      found[i] = first + (half & (((middle & 0xffff) - ((asked[i] as number) & 0xffff)) >> 31));
      left[i] = length - half;
    }
  }
  for (let i = 0; i < count; i++) if (keys[found[i] as number] !== asked[i]) found[i] = -1;
  return found;
}

function keyOf(words: Vocabulary["words"], term: string) {
  if (isGram(term)) return term.length === 1 ? gramKey(0, term.charCodeAt(0)) : gramKey(term.charCodeAt(0), term.charCodeAt(1));
  const word = words.get(term);
  return word === undefined ? -1 : wordKey(word);
}

/** The first place from `from` on whose key is not less: in steps that double, so that a near one is found at once. */
export function placeFrom(keys: Uint32Array, key: number, from: number) {
  let step = 1;
  while (from + step < keys.length && (keys[from + step] as number) < key) step *= 2;
  return placeBetween(keys, key, from + (step >> 1), Math.min(from + step, keys.length));
}

/** The first place of those from `low` to before `high` whose key is not less; `high` where all are. */
function placeBetween(keys: Uint32Array, key: number, low: number, high: number) {
  let [first, end] = [low, high];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((keys[middle] as number) < key) first = middle + 1;
    else end = middle;
  }
  return first;
}
