import { singular } from "../engine/text/terms.ts";

/** A text as words are looked for in it: half-width, in lower case, plural endings off as terms have them. */
export interface Searched {
  held: string;
  /** For each of its characters, and for its end, the place in the text as it was written. */
  places: Uint32Array;
}

const words = /[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

export function searched(text: string): Searched {
  const same = folded(text);
  const places = new Uint32Array(same.length + 1);
  let [held, end] = ["", 0];
  const put = (piece: string, from: number) => {
    for (let i = 0; i < piece.length; i++) places[held.length + i] = from + i;
    held += piece;
  };
  for (const { 0: word, index } of same.matchAll(words)) {
    put(same.slice(end, index), end);
    put(singular(word), index);
    end = index + word.length;
  }
  put(same.slice(end), end);
  places[held.length] = text.length;
  return { held, places: places.subarray(0, held.length + 1) };
}

/** Half-width and lower case, every character in its place. */
const folded = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Where a word or phrase stands in what is searched; words of letters are found whole only: ca is not in local. */
export function* placesOf(phrase: string, held: string) {
  for (let from = held.indexOf(phrase); from >= 0; from = held.indexOf(phrase, from + 1)) {
    const cuts = (inside: string | undefined, outside: string | undefined) => letter.test(inside ?? "") && letter.test(outside ?? "");
    if (!cuts(phrase[0], held[from - 1]) && !cuts(phrase.at(-1), held[from + phrase.length])) yield from;
  }
}
const letter = /[a-z0-9]/;
