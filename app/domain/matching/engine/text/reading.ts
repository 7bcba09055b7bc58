import { informationOfTerm, type TermStatistics } from "./information.ts";
import { KeyCounts } from "./key-counts.ts";
import { scanTerms, type Taker } from "./scan.ts";
import { gramKey, numbersOfKeys, type Vocabulary, wordKey } from "./vocabulary.ts";

/** One text in the terms of a library, of which all is made that is asked of a need: the terms that it knows, in the order in which they first occur. */
export interface Reading {
  numbers: Uint32Array;
  information: Float64Array;
  /** How often title and text hold each. */
  inTitle: Uint32Array;
  inText: Uint32Array;
  /** The term at a place of these. */
  termAt(place: number): string;
  /** How many distinct terms there are, known or not. */
  distinct: number;
}

export function readOne(terms: TermStatistics, { title, text }: { title: string; text: string }): Reading {
  const counts = new Counts(terms.vocabulary);
  scanTerms(title, counts);
  counts.titleEnds();
  scanTerms(text, counts);
  const { size } = room;
  const all = numbersOfKeys(terms.vocabulary, room.keys, size);
  const places = new Uint32Array(size);
  let known = 0;
  for (let i = 0; i < size; i++) if ((all[i] as number) >= 0) places[known++] = i;
  const [numbers, inTitle, inText, keys] = [new Uint32Array(known), new Uint32Array(known), new Uint32Array(known), new Uint32Array(known)];
  const information = new Float64Array(known);
  for (let i = 0; i < known; i++) {
    const place = places[i] as number;
    numbers[i] = all[place] as number;
    information[i] = informationOfTerm(terms, numbers[i] as number);
    inTitle[i] = room.inTitle[place] as number;
    inText[i] = room.inText[place] as number;
    keys[i] = room.keys[place] as number;
  }
  const termAt = (i: number) => counts.words.get(places[i] as number) ?? termOf(keys[i] as number);
  return { numbers, information, inTitle, inText, termAt, distinct: size + counts.unheardOf.size };
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
