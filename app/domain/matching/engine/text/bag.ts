import { isGram, kind, kinds } from "./kinds.ts";
import { stopWords } from "./stop-words.ts";
import { clean, singular, termsOf } from "./terms.ts";
import { gramKey, gramNumber, learnGram, learnWord, numberOf, type Vocabulary } from "./vocabulary.ts";

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

/** Reads texts into one bag, again and again: a bag is good until the next reading. A reader that learns gives new terms numbers. */
export class BagReader {
  readonly #vocabulary: Vocabulary;
  readonly #learns: boolean;
  readonly #bag: Bag = { size: 0, terms: new Uint32Array(512), inTitle: new Uint32Array(512), inText: new Uint32Array(512), titleLength: 0, textLength: 0 };
  /** Places in the bag + 1 by term, in open addressing; at least twice as long as the bag. */
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
    return bag;
  }

  /** Puts the terms of a field into the bag; how many they are. */
  #readField(field: string, title: boolean) {
    const text = clean(field);
    if (surrogate.test(text)) return this.#readStrings(field, title);
    let length = 0;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const here = kinds[unit];
      if (here === kind.han) {
        this.#put(this.#gram(gramKey(0, unit)), title);
        if (before !== 0) this.#put(this.#gram(gramKey(before, unit)), title);
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
      this.#put(this.#word(singular(word)), title);
      length += 1;
    }
    return length;
  }

  /** The same for a field with characters of two code units, which are rare. */
  #readStrings(field: string, title: boolean) {
    const terms = termsOf(field);
    for (const term of terms) {
      if (!this.#learns) this.#put(numberOf(this.#vocabulary, term), title);
      else if (!isGram(term)) this.#put(learnWord(this.#vocabulary, term), title);
      else this.#put(learnGram(this.#vocabulary, term.length === 1 ? gramKey(0, term.charCodeAt(0)) : gramKey(term.charCodeAt(0), term.charCodeAt(1))), title);
    }
    return terms.length;
  }

  #gram(key: number) {
    return this.#learns ? learnGram(this.#vocabulary, key) : gramNumber(this.#vocabulary, key);
  }

  #word(word: string) {
    return this.#learns ? learnWord(this.#vocabulary, word) : (this.#vocabulary.words.get(word) ?? -1);
  }

  #put(term: number, title: boolean) {
    if (term < 0) return;
    const bag = this.#bag;
    const { inTitle, inText } = bag;
    const place = this.#placeOf(term);
    if (title) inTitle[place] = (inTitle[place] as number) + 1;
    else inText[place] = (inText[place] as number) + 1;
  }

  #placeOf(term: number): number {
    const bag = this.#bag;
    const places = this.#places;
    const last = places.length - 1;
    let at = Math.imul(term, 0x9e3779b1) >>> 8;
    for (at &= last; places[at] !== 0; at = (at + 1) & last) {
      const place = (places[at] as number) - 1;
      if (bag.terms[place] === term) return place;
    }
    if (bag.size === bag.terms.length) {
      this.#widen();
      return this.#placeOf(term);
    }
    places[at] = bag.size + 1;
    bag.terms[bag.size] = term;
    bag.inTitle[bag.size] = 0;
    bag.inText[bag.size] = 0;
    return bag.size++;
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
      let at = (Math.imul(bag.terms[place] as number, 0x9e3779b1) >>> 8) & last;
      while (this.#places[at] !== 0) at = (at + 1) & last;
      this.#places[at] = place + 1;
    }
  }
}
