import { isGram, kind, kinds } from "./kinds.ts";
import { stopWords } from "./stop-words.ts";
import { clean, singular, termsOf } from "./terms.ts";
import { gramKey, gramNumber, learnGram, learnWord, type Vocabulary } from "./vocabulary.ts";

/**
 * The terms of a title and a text in numbers, each once, in the order of their first occurrence: what `termsOf` finds, without its
 * strings. Terms that the vocabulary does not know count in the lengths only.
 */
export interface Bag {
  size: number;
  /** By place 0..size−1: the term, and how often title and text hold it. */
  terms: Uint32Array;
  inTitle: Uint32Array;
  inText: Uint32Array;
  /** Lengths in terms. */
  titleLength: number;
  textLength: number;
}

const surrogate = /[\ud800-\udfff]/;
/** Keys between those of single characters and those of pairs stand for words: this and the word's number. */
const firstWordKey = 0x10000;
const isWordKey = (key: number) => key >= firstWordKey && key < 0x30000000;
const slotFor = (key: number, last: number) => (Math.imul(key, 0x9e3779b1) >>> 15) & last;

/** Reads texts into one bag, again and again: a bag is good until the next reading. A reader that learns gives new terms numbers. */
export class BagReader {
  readonly #vocabulary: Vocabulary;
  readonly #learns: boolean;
  readonly #bag: Bag = { size: 0, terms: new Uint32Array(512), inTitle: new Uint32Array(512), inText: new Uint32Array(512), titleLength: 0, textLength: 0 };
  /** Places in the bag + 1 by key, in open addressing; at least twice as long as the bag. While a text is read, the bag's terms are keys. */
  #places = new Uint32Array(1024);

  constructor(vocabulary: Vocabulary, learns = false) {
    this.#vocabulary = vocabulary;
    this.#learns = learns;
  }

  read(title: string, text: string): Bag {
    const bag = this.#bag;
    bag.size = 0;
    this.#places.fill(0);
    bag.titleLength = this.#readField(title, true);
    bag.textLength = this.#readField(text, false);
    this.#resolve();
    return bag;
  }

  /** Puts the terms of a field into the bag, by key; how many they are. */
  #readField(field: string, title: boolean) {
    const text = clean(field);
    if (surrogate.test(text)) return this.#readStrings(field, title);
    let length = 0;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const here = kinds[unit];
      if (here === kind.han) {
        this.#put(gramKey(0, unit), title);
        if (before !== 0) this.#put(gramKey(before, unit), title);
        length += before === 0 ? 1 : 2;
        before = unit;
        continue;
      }
      before = 0;
      if (here === kind.gap) continue;
      const start = i;
      while (kinds[text.charCodeAt(i + 1)] === kind.letter) i++;
      const word = text.slice(start, i + 1);
      if (stopWords.has(word)) continue;
      this.#putWord(singular(word), title);
      length += 1;
    }
    return length;
  }

  /** The same for a field with characters of two code units, which are rare. */
  #readStrings(field: string, title: boolean) {
    const terms = termsOf(field);
    for (const term of terms) {
      if (!isGram(term)) this.#putWord(term, title);
      else this.#put(term.length === 1 ? gramKey(0, term.charCodeAt(0)) : gramKey(term.charCodeAt(0), term.charCodeAt(1)), title);
    }
    return terms.length;
  }

  #putWord(word: string, title: boolean) {
    const term = this.#learns ? learnWord(this.#vocabulary, word) : this.#vocabulary.words.get(word);
    if (term !== undefined) this.#put(firstWordKey + term, title);
  }

  #put(key: number, title: boolean) {
    const place = this.#placeOf(key);
    const counts = title ? this.#bag.inTitle : this.#bag.inText;
    counts[place] = (counts[place] as number) + 1;
  }

  #placeOf(key: number): number {
    const bag = this.#bag;
    const places = this.#places;
    const last = places.length - 1;
    let at = slotFor(key, last);
    for (; places[at] !== 0; at = (at + 1) & last) {
      const place = (places[at] as number) - 1;
      if (bag.terms[place] === key) return place;
    }
    if (bag.size === bag.terms.length) {
      this.#widen();
      return this.#placeOf(key);
    }
    places[at] = bag.size + 1;
    bag.terms[bag.size] = key;
    bag.inTitle[bag.size] = 0;
    bag.inText[bag.size] = 0;
    return bag.size++;
  }

  /** Puts numbers in the place of keys, in one go, so that the processor waits for many places of a large vocabulary at once. */
  #resolve() {
    const bag = this.#bag;
    const { terms, inTitle, inText, size } = bag;
    let used = 0;
    for (let i = 0; i < size; i++) {
      const key = terms[i] as number;
      const term = isWordKey(key) ? key - firstWordKey : this.#learns ? learnGram(this.#vocabulary, key) : gramNumber(this.#vocabulary, key);
      if (term < 0) continue;
      terms[used] = term;
      inTitle[used] = inTitle[i] as number;
      inText[used++] = inText[i] as number;
    }
    bag.size = used;
  }

  #widen() {
    const bag = this.#bag;
    const size = bag.terms.length * 2;
    for (const field of ["terms", "inTitle", "inText"] as const) {
      const wider = new Uint32Array(size);
      wider.set(bag[field]);
      bag[field] = wider;
    }
    this.#places = new Uint32Array(size * 2);
    const last = this.#places.length - 1;
    for (let place = 0; place < bag.size; place++) {
      let at = slotFor(bag.terms[place] as number, last);
      while (this.#places[at] !== 0) at = (at + 1) & last;
      this.#places[at] = place + 1;
    }
  }
}
