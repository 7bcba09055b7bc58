/**
 * Words to search by, the same for texts and queries: Latin words and numbers whole, Chinese as overlapping pairs of characters
 * (a segmenter would split 态势感知 now one way, now another; pairs never miss), a lone character as itself.
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [run] of clean(text).matchAll(runs)) {
    if (!/\p{Script=Han}/u.test(run)) found.push(run);
    else found.push(...pairs(run));
  }
  return found;
}

/** Chinese, or letters and digits of any other script: 5G核心网 is two runs. */
const runs = /[\p{Script=Han}&&[\p{L}\p{N}]]+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

function pairs(run: string) {
  const characters = [...run];
  const last = characters.at(-1) ?? "";
  return [...characters.slice(1).map((character, i) => `${characters[i]}${character}`), last];
}

/** Half-width, lower case; what is no text (NUL, lone surrogates) is a gap. */
const clean = (text: string) => text.toWellFormed().normalize("NFKC").toLowerCase().replaceAll("\0", " ").replaceAll("\uFFFD", " ");

/**
 * A query as a `tsquery` in text form: every word must occur, in any order; Chinese pairs must follow each other. Any of `synonyms`
 * will do in the place of the whole query. Empty where there is nothing to search for.
 */
export function searchQuery(typed: string, synonyms: readonly string[] = []): string {
  const alternatives = [typed, ...synonyms].map(everyWord).filter((query) => query !== "");
  return [...new Set(alternatives)].map((query) => `(${query})`).join(" | ");
}

function everyWord(typed: string) {
  const words: string[] = [];
  for (const [run] of clean(typed).slice(0, 200).matchAll(runs)) {
    if (!/\p{Script=Han}/u.test(run)) words.push(`${quote(run)}:*`);
    else if ([...run].length === 1) words.push(`${quote(run)}:*`);
    else words.push(pairs(run).slice(0, -1).map(quote).join(" <-> "));
  }
  return words.map((word) => `(${word})`).join(" & ");
}

/** The runs hold letters and digits only, so a quote can neither end early nor be escaped. */
const quote = (word: string) => `'${word}'`;

/**
 * A weighted `tsvector` in text form, e.g. `'态势':1A '势感':2A`: texts by weight, A heaviest. Positions run on from text to text with
 * a gap between, so that nothing is found across two texts.
 */
export function searchVector(texts: readonly { text: string; weight: "A" | "B" | "C" | "D" }[]): string {
  const places = new Map<string, string[]>();
  let position = 1;
  for (const { text, weight } of texts) {
    for (const token of tokens(text)) {
      const at = places.get(token) ?? places.set(token, []).get(token);
      // PostgreSQL keeps 255 places a word and 16,383 positions a document; what lies beyond is dropped there, and here
      if (at && at.length < 255 && position < 16_383 && token.length <= 200) at.push(`${position}${weight}`);
      position += 1;
    }
    position += 5;
  }
  return [...places]
    .filter(([, at]) => at.length > 0)
    .map(([token, at]) => `${quote(token)}:${at.join(",")}`)
    .join(" ");
}
