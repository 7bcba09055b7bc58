import { isHan, runsOf, singular } from "./terms.ts";

/**
 * The stretches of a text that matched terms cover, the heaviest first: 数据, 据安 and 安全 side by side are read as 数据安全. A stretch
 * that stands within a heavier one is left out, and so are single characters.
 */
export function phrasesOf(text: string, words: readonly { term: string; part: number }[], most: number): string[] {
  const parts = new Map(words.map(({ term, part }) => [term, part]));
  const found = new Map<string, number>();
  for (const run of runsOf(text)) {
    if (isHan(run)) for (const [phrase, part] of stretchesOf(run, parts)) found.set(phrase, part);
    else if (parts.has(singular(run))) found.set(run, parts.get(singular(run)) ?? 0);
  }
  const heaviest = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([phrase]) => phrase);
  return heaviest.filter((phrase, i) => !heaviest.slice(0, i).some((other) => other.includes(phrase))).slice(0, most);
}

/** Maximal stretches in which each pair of neighbours is a matched term, with the sum of what the pairs bring. */
function stretchesOf(run: string, parts: ReadonlyMap<string, number>): [phrase: string, part: number][] {
  const characters = [...run];
  const stretches: [string, number][] = [];
  let open = "";
  let pairs = new Set<string>();
  for (const [i, character] of characters.entries()) {
    const pair = character + (characters[i + 1] ?? "");
    const matched = i + 1 < characters.length && parts.has(pair);
    if (matched) {
      open = open === "" ? pair : open + (characters[i + 1] ?? "");
      pairs.add(pair);
    } else if (open !== "") {
      stretches.push([open, [...pairs].reduce((sum, one) => sum + (parts.get(one) ?? 0), 0)]);
      open = "";
      pairs = new Set();
    }
  }
  return stretches;
}
