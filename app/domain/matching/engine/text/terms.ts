import { stopWords } from "./stop-words.ts";

/**
 * The terms of a text, in order, repeated where they repeat: Chinese characters and overlapping pairs of them (a segmenter measured
 * worse), words of other scripts in lower case without stop words and plural endings. Half-width; NUL and lone surrogates are gaps.
 */
export function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const run of runsOf(text)) {
    if (isHan(run)) addGrams(run, found);
    else if (!stopWords.has(run)) found.push(singular(run));
  }
  return found;
}

/** How often each term occurs. */
export function countTerms(text: string, times = 1, counts = new Map<string, number>()): Map<string, number> {
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  return counts;
}

/** The stretches of a text that terms are made of: half-width, lower case. */
export const runsOf = (text: string) => [...clean(text).matchAll(runs)].map(([run]) => run);

const runs = /[\p{Script=Han}&&[\p{L}\p{N}]]+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
export const isHan = (run: string) => /^\p{Script=Han}/u.test(run);
/** Half-width, lower case; what is no character is a gap. */
export const clean = (text: string) => text.toWellFormed().normalize("NFKC").toLowerCase().replaceAll("\0", " ").replaceAll("\uFFFD", " ");

function addGrams(run: string, found: string[]) {
  let before = "";
  for (const character of run) {
    found.push(character);
    if (before !== "") found.push(before + character);
    before = character;
  }
}

/** The one ending that pays: policies → policy, controls → control, access stays. */
export function singular(word: string) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}
