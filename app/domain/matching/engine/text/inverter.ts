import { growing } from "../fast/growing.ts";
import { type Inverted, joined, type Lists, mostCounted } from "./inverted.ts";
import { scanTerms, type Taker } from "./scan.ts";
import { type Marked, sortedByKey } from "./sort-keys.ts";
import { gramKey, type Vocabulary, wordKey } from "./vocabulary.ts";

/** So many terms are sorted at a time. */
const runLength = 2 ** 22;

/** Most items that are inverted together: their numbers fit two bytes. */
export const mostInverted = 65_536;

/**
 * Reads texts and turns them inside out. Words that are not among those given count in
 * the lengths only, unless they are to be learned: then they are added.
 */
export class TextInverter implements Taker {
  readonly #words: Vocabulary["words"];
  readonly #learned: Map<string, number> | null;
  #terms = roomFor(1024);
  #spare = roomFor(0);
  #length = 0;
  /** Of the field that is read: what its terms are noted with, and how many they are. */
  #mark = 0;
  #noted = 0;
  readonly #runs: Lists[] = [];
  readonly #titleLengths = growing((length) => new Uint32Array(length));
  readonly #textLengths = growing((length) => new Uint32Array(length));

  constructor(words: Vocabulary["words"], learned: Map<string, number> | null = null) {
    this.#words = words;
    this.#learned = learned;
  }

  add(title: string, text: string) {
    const mark = 2 * this.#titleLengths.length;
    this.#titleLengths.push(this.#readField(title, mark + 1));
    this.#textLengths.push(this.#readField(text, mark));
    if (this.#length >= runLength) this.#endRun();
  }

  build(): Inverted {
    if (this.#length > 0 || this.#runs.length === 0) this.#endRun();
    return { ...joined(this.#runs), titleLengths: this.#titleLengths.taken(), textLengths: this.#textLengths.taken() };
  }

  /** Notes the terms of a field, each with the mark; how many they are. */
  #readField(field: string, mark: number) {
    this.#mark = mark;
    this.#noted = 0;
    scanTerms(field, this);
    return this.#noted;
  }

  gram(before: number, unit: number) {
    this.#noted += 1;
    this.#note(gramKey(before, unit));
  }

  word(word: string) {
    this.#noted += 1;
    if (this.#learned && !this.#learned.has(word)) this.#learned.set(word, this.#learned.size);
    const number = this.#words.get(word);
    if (number !== undefined) this.#note(wordKey(number));
  }

  #note(key: number) {
    if (this.#length === this.#terms.keys.length) this.#widen();
    this.#terms.keys[this.#length] = key;
    this.#terms.marks[this.#length++] = this.#mark;
  }

  #widen() {
    const wider = roomFor(2 * this.#length);
    wider.keys.set(this.#terms.keys);
    wider.marks.set(this.#terms.marks);
    this.#terms = wider;
  }

  #endRun() {
    if (this.#spare.keys.length < this.#length) this.#spare = roomFor(this.#terms.keys.length);
    const sorted = sortedByKey(this.#terms, this.#spare, this.#length);
    this.#runs.push(collapsed(sorted, sorted === this.#terms ? this.#spare : this.#terms, this.#length));
    this.#length = 0;
  }
}

const roomFor = (length: number): Marked => ({ keys: new Uint32Array(length), marks: new Uint32Array(length) });

/** Lists of what is sorted, where equal terms of one item stand side by side; worked out in spare room. */
function collapsed({ keys, marks }: Marked, spare: Marked, length: number): Lists {
  const [docs, inTitle, inText] = [new Uint16Array(length), new Uint8Array(length), new Uint8Array(length)];
  let [name, end] = [-1, -1];
  for (let i = 0; i < length; i++) {
    const key = keys[i] as number;
    const mark = marks[i] as number;
    const doc = mark >>> 1;
    if (name < 0 || spare.keys[name] !== key) {
      spare.keys[++name] = key;
      spare.marks[name] = ++end;
      docs[end] = doc;
    } else if (docs[end] !== doc) docs[++end] = doc;
    const counts = mark & 1 ? inTitle : inText;
    if ((counts[end] as number) < mostCounted) counts[end] = (counts[end] as number) + 1;
  }
  const [ofKeys, held] = [name + 1, end + 1];
  const starts = new Uint32Array(ofKeys + 1);
  starts.set(spare.marks.subarray(0, ofKeys));
  starts[ofKeys] = held;
  return {
    keys: spare.keys.slice(0, ofKeys),
    starts,
    docs: docs.subarray(0, held),
    inTitle: inTitle.subarray(0, held),
    inText: inText.subarray(0, held),
  };
}
