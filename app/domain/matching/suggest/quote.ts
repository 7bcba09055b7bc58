import { functionWordsIn } from "../engine/text/function-words.ts";
import { termsOf } from "../engine/text/terms.ts";
import { placesOf, type Searched, searched } from "./searched.ts";
import { informationOf, type Known, type Vocabulary } from "./vocabulary.ts";

/** A sentence in pieces; `marked` are the words that suggested something. */
export type Quote = readonly { text: string; marked: boolean }[];

/** A sentence longer than this is cut around its marked words, in characters. */
const longest = 80;
/** Words are marked down to this share of the strongest in the sentence, so many at most. */
const [leastShare, mostMarked] = [0.35, 4];

/** A text without the sentences that say what something does not do: a product's 不做终端查杀 speaks for nothing. */
export const affirmed = (text: string) =>
  plainSentences(text)
    .filter((sentence) => !/^(不|非|未)/u.test(sentence))
    .join("\n");

const plainSentences = (text: string) =>
  text
    .toWellFormed()
    .replaceAll("\0", " ")
    .split(/(?<=[。！？!?；;])|\n+|(?<=\.)\s/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

/** A sentence as it was written, and as it is searched. */
export interface Sentence extends Searched {
  text: string;
  terms: readonly string[];
  /** Where it has words that say nothing of what it is about. */
  empty: Uint8Array;
}

export const sentencesOf = (text: string): Sentence[] =>
  plainSentences(text).map((sentence) => {
    const read = searched(sentence);
    const terms = [...new Set(termsOf(sentence))].filter((term) => [...term].length > 1);
    return { ...read, text: sentence, terms, empty: functionWordsIn(read.held) };
  });

/** A capability's labels, synonyms and cues that stand in a text as it is searched. */
export const phrasesIn = ({ phrases }: Known, held: string) => phrases.filter((phrase) => !placesOf(phrase.text, held).next().done);

/** The sentence that speaks most for a capability; null where no word does. */
export function quoteFor(vocabulary: Vocabulary, capability: Known, sentences: readonly Sentence[]): Quote | null {
  let best: { sentence: Sentence; marks: Mark[]; strength: number } | null = null;
  for (const sentence of sentences) {
    const marks = marksIn(vocabulary, capability, sentence);
    const strength = marks.reduce((total, mark) => total + mark.strength, 0);
    if (strength > (best?.strength ?? 0)) best = { sentence, marks, strength };
  }
  return best && pieces(best.sentence.text, best.marks);
}

interface Mark {
  from: number;
  to: number;
  strength: number;
}

/** Whole phrases first; words that the sentence shares with what is said of the capability count half, a tenth where it was said once. */
function marksIn(vocabulary: Vocabulary, { phrases, words }: Known, { held, places, terms, empty }: Sentence): Mark[] {
  const mark = (text: string, strength: number, from: number | undefined): Mark[] =>
    from === undefined ? [] : [{ from: places[from] as number, to: places[from + text.length] as number, strength }];
  const marks = [
    ...phrases.flatMap(({ text, information }) => mark(text, information * Math.sqrt([...text].length), [...placesOf(text, held)][0])),
    ...terms.flatMap((term) => {
      const count = words.get(term) ?? 0;
      if (count === 0) return [];
      const telling = [...placesOf(term, held)].find((from) => empty.subarray(from, from + term.length).includes(0));
      return mark(term, ((count > 1 ? 0.5 : 0.1) * informationOf(vocabulary, term) * count) / (count + 2), telling);
    }),
  ].sort((one, other) => other.strength - one.strength || one.from - other.from);
  const least = leastShare * (marks[0]?.strength ?? 0);
  return marks.filter(({ strength }) => strength >= least).reduce(joined, []);
}

/** Marks that overlap are one: 数据 and 据库 mark 数据库. */
function joined(kept: Mark[], mark: Mark): Mark[] {
  const same = kept.find((one) => one.from < mark.to && mark.from < one.to);
  if (!same) return kept.length < mostMarked ? [...kept, mark] : kept;
  const wider = { from: Math.min(same.from, mark.from), to: Math.max(same.to, mark.to), strength: same.strength };
  return kept.filter((one) => one !== same).reduce(joined, [wider]);
}

function pieces(sentence: string, marks: readonly Mark[]): Quote {
  const ordered = marks.toSorted((one, other) => one.from - other.from);
  const first = ordered[0]?.from ?? 0;
  const start = sentence.length <= longest ? 0 : Math.max(0, Math.min(first - 20, sentence.length - longest));
  const end = Math.min(sentence.length, start + longest);
  const found: { text: string; marked: boolean }[] = [];
  const put = (text: string, marked: boolean) => text !== "" && found.push({ text, marked });
  let at = start;
  if (start > 0) put("…", false);
  for (const { from, to } of ordered) {
    if (to > end) break;
    put(sentence.slice(at, from), false);
    put(sentence.slice(from, to), true);
    at = to;
  }
  put(`${sentence.slice(at, end)}${end < sentence.length ? "…" : ""}`, false);
  return found.map(({ text, marked }) => ({ text: text.toWellFormed(), marked }));
}
