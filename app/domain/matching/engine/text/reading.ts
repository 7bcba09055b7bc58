import { informationOfTerm, type TermStatistics } from "./information.ts";
import { KeyCounts } from "./key-counts.ts";
import { scanTerms, type Taker } from "./scan.ts";
import { gramKey, numberOfKey, type Vocabulary, wordKey } from "./vocabulary.ts";

/** A term of a text that the library knows, and how often title and text hold it. */
export interface KnownTerm {
  term: string;
  number: number;
  information: number;
  inTitle: number;
  inText: number;
}

/** One text in the terms of a library: of it all is made that is asked of a need. */
export interface Reading {
  /** In the order in which they first occur. */
  known: KnownTerm[];
  /** How many distinct terms there are, known or not. */
  distinct: number;
}

export function readOne(terms: TermStatistics, { title, text }: { title: string; text: string }): Reading {
  const counts = new Counts(terms.vocabulary);
  scanTerms(title, counts);
  counts.titleEnds();
  scanTerms(text, counts);
  const { size, keys, inTitle, inText } = room;
  const known: KnownTerm[] = [];
  for (let i = 0; i < size; i++) {
    const key = keys[i] as number;
    const number = numberOfKey(terms.vocabulary, key);
    if (number < 0) continue;
    const term = counts.words.get(i) ?? termOf(key);
    known.push({ term, number, information: informationOfTerm(terms, number), inTitle: inTitle[i] as number, inText: inText[i] as number });
  }
  return { known, distinct: size + counts.unheardOf.size };
}

/** One text is read after another. */
const room = new KeyCounts();

/** Counts how often the fields hold each term. */
class Counts implements Taker {
  /** By number of the count; a character or a pair has none: its key says it. */
  readonly words = new Map<number, string>();
  /** Words that have no key. */
  readonly unheardOf = new Set<string>();
  readonly #words: Vocabulary["words"];
  #inTitle = true;

  constructor({ words }: Vocabulary) {
    this.#words = words;
    room.clear();
  }

  titleEnds() {
    this.#inTitle = false;
  }

  gram(before: number, unit: number) {
    this.#count(gramKey(before, unit));
  }

  word(word: string) {
    const number = this.#words.get(word);
    if (number === undefined) this.unheardOf.add(word);
    else this.words.set(this.#count(wordKey(number)), word);
  }

  #count(key: number) {
    const number = room.numberOf(key);
    const field = this.#inTitle ? room.inTitle : room.inText;
    field[number] = (field[number] as number) + 1;
    return number;
  }
}

/** The character or the pair of a key. */
const termOf = (key: number) => (key < 0x10000 ? String.fromCharCode(key) : String.fromCharCode(key >>> 16, key & 0xffff));
