import { isGram } from "./kinds.ts";

/**
 * Numbers for terms, from 0 in the order of their first use. Plain data, so that it can be handed from one thread to another.
 * Nearly all terms of a Chinese library are characters and pairs: those are kept without a string each.
 */
export interface Vocabulary {
  size: number;
  /** How many of the terms stand in `slots`. */
  grams: number;
  /** Open addressing: a gram's key and its number, two cells a slot; a power of two slots; key 0 is free. */
  slots: Uint32Array;
  /** All other terms. */
  words: Map<string, number>;
}

export const emptyVocabulary = (): Vocabulary => ({ size: 0, grams: 0, slots: new Uint32Array(2048), words: new Map() });

/** Key of a Chinese character (`before` 0) or of a pair, from code units. */
export const gramKey = (before: number, unit: number) => ((before << 16) | unit) >>> 0;

/** A term's number, −1 for one that has none. */
export function numberOf(vocabulary: Vocabulary, term: string) {
  if (!isGram(term)) return vocabulary.words.get(term) ?? -1;
  return gramNumber(vocabulary, term.length === 1 ? gramKey(0, term.charCodeAt(0)) : gramKey(term.charCodeAt(0), term.charCodeAt(1)));
}

export function gramNumber({ slots }: Vocabulary, key: number) {
  const at = slotOf(slots, key);
  return slots[at] === key ? (slots[at + 1] as number) : -1;
}

/** A gram's number, given now if it has none. */
export function learnGram(vocabulary: Vocabulary, key: number) {
  let at = slotOf(vocabulary.slots, key);
  if (vocabulary.slots[at] === key) return vocabulary.slots[at + 1] as number;
  if (vocabulary.grams * 3 > vocabulary.slots.length) {
    vocabulary.slots = widened(vocabulary.slots);
    at = slotOf(vocabulary.slots, key);
  }
  vocabulary.slots[at] = key;
  vocabulary.slots[at + 1] = vocabulary.size;
  vocabulary.grams += 1;
  return vocabulary.size++;
}

export function learnWord(vocabulary: Vocabulary, word: string) {
  const held = vocabulary.words.get(word);
  if (held !== undefined) return held;
  vocabulary.words.set(word, vocabulary.size);
  return vocabulary.size++;
}

/** Where a key stands, or the free slot where it would. */
function slotOf(slots: Uint32Array, key: number) {
  const mixed = Math.imul(key, 0x9e3779b1);
  const last = slots.length - 2;
  let at = ((mixed ^ (mixed >>> 15)) << 1) & last;
  while (slots[at] !== 0 && slots[at] !== key) at = (at + 2) & last;
  return at;
}

function widened(slots: Uint32Array) {
  const wider = new Uint32Array(slots.length * 2);
  for (let from = 0; from < slots.length; from += 2) {
    const key = slots[from] as number;
    if (key === 0) continue;
    const to = slotOf(wider, key);
    wider[to] = key;
    wider[to + 1] = slots[from + 1] as number;
  }
  return wider;
}
