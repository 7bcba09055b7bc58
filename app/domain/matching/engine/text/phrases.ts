import { functionWordsIn } from "./function-words.ts";
import { isHan, runsOf, singular } from "./terms.ts";

/**
 * The stretches of a text that matched terms cover, the heaviest first: 数据, 据安 and 安全 side by side are read as 数据安全. Told in whole
 * words, without 的, 与 and the like at their ends; single characters and digits are left out where there is more to tell, and so is a stretch
 * that stands within a heavier one.
 */
export function phrasesOf(text: string, words: readonly { term: string; part: number }[], most: number): string[] {
  const parts = new Map(words.map(({ term, part }) => [term, part]));
  const [told, bare] = [new Map<string, number>(), new Map<string, number>()];
  for (const run of runsOf(text)) {
    for (const { phrase, word, part } of isHan(run) ? stretchesOf(run, parts) : wholeRun(run, parts)) {
      bare.set(phrase, part);
      if ([...word].length > 1) told.set(word, Math.max(part, told.get(word) ?? 0));
    }
  }
  const found = told.size > 0 ? told : bare;
  const heaviest = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([phrase]) => phrase);
  return heaviest.filter((phrase, i) => !heaviest.slice(0, i).some((other) => other.includes(phrase))).slice(0, most);
}

interface Stretch {
  phrase: string;
  /** As it is told; empty where no whole word stands in it. */
  word: string;
  part: number;
}

function wholeRun(run: string, parts: ReadonlyMap<string, number>): Stretch[] {
  const part = parts.get(singular(run));
  return part === undefined ? [] : [{ phrase: run, word: run, part }];
}

/** Maximal stretches in which each pair of neighbours is a matched term, with the sum of what the pairs bring. */
function stretchesOf(run: string, parts: ReadonlyMap<string, number>): Stretch[] {
  const characters = [...run];
  const pairs = characters.map((character, i) => character + (characters[i + 1] ?? ""));
  const matched = pairs.map((pair, i) => i + 1 < characters.length && parts.has(pair));
  if (!matched.includes(true)) return [];
  const words = wordsOf(run);
  let word = 0;
  const stretches: Stretch[] = [];
  for (let from = 0; from < characters.length; from++) {
    if (!matched[from]) continue;
    let last = from;
    while (matched[last + 1]) last++;
    const to = last + 2;
    const part = [...new Set(pairs.slice(from, to - 1))].reduce((sum, pair) => sum + (parts.get(pair) ?? 0), 0);
    const whole: Word[] = [];
    for (; word < words.length && (words[word] as Word).from < to; word++) {
      const one = words[word] as Word;
      if (one.from >= from && one.to <= to) whole.push(one);
    }
    stretches.push({ phrase: characters.slice(from, to).join(""), word: withoutFunctionWords(whole), part });
    from = to - 1;
  }
  return stretches;
}

interface Word {
  text: string;
  /** In characters. */
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(run: string): Word[] {
  const words: Word[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const from = words.at(-1)?.to ?? 0;
    words.push({ text: segment, from, to: from + [...segment].length });
  }
  return words;
}

/** From the first word that says what it is about to the last. */
function withoutFunctionWords(words: readonly Word[]) {
  const tells = words.map(({ text }) => functionWordsIn(text).includes(0));
  return words
    .slice(tells.indexOf(true), tells.lastIndexOf(true) + 1)
    .map(({ text }) => text)
    .join("");
}
