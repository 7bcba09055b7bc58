import { informationOfTerm, type TermStatistics } from "./information.ts";
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
  const known: KnownTerm[] = [];
  for (const { term, key, inTitle, inText } of counts.of.values()) {
    const number = numberOfKey(terms.vocabulary, key);
    if (number >= 0) known.push({ term: term ?? termOf(key), number, information: informationOfTerm(terms, number), inTitle, inText });
  }
  return { known, distinct: counts.of.size + counts.unheardOf.size };
}

interface Count {
  /** Null for a character or a pair: its key says it. */
  term: string | null;
  key: number;
  inTitle: number;
  inText: number;
}

/** How often the fields hold each term. */
class Counts implements Taker {
  /** By key, as a whole number of 32 bits: others are looked up far more slowly. */
  readonly of = new Map<number, Count>();
  /** Words that have no key. */
  readonly unheardOf = new Set<string>();
  readonly #words: Vocabulary["words"];
  #inTitle = true;

  constructor({ words }: Vocabulary) {
    this.#words = words;
  }

  titleEnds() {
    this.#inTitle = false;
  }

  gram(before: number, unit: number) {
    this.#count(gramKey(before, unit), null);
  }

  word(word: string) {
    const number = this.#words.get(word);
    if (number === undefined) this.unheardOf.add(word);
    else this.#count(wordKey(number), word);
  }

  #count(key: number, term: string | null) {
    let count = this.of.get(key | 0);
    if (!count) {
      count = { term, key, inTitle: 0, inText: 0 };
      this.of.set(key | 0, count);
    }
    if (this.#inTitle) count.inTitle += 1;
    else count.inText += 1;
  }
}

/** The character or the pair of a key. */
const termOf = (key: number) => (key < 0x10000 ? String.fromCharCode(key) : String.fromCharCode(key >>> 16, key & 0xffff));
