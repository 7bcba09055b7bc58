/** What a code unit is to terms: nothing, a Chinese character, or part of a word. Surrogates are nothing here. */
export const kind = { gap: 0, han: 1, letter: 2 } as const;

const han = /[\p{Script=Han}&&[\p{L}\p{N}]]/v;
const letter = /[\p{L}\p{N}]/u;

/** The kind of each of the 65,536 code units. */
export const kinds = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return han.test(character) ? kind.han : letter.test(character) ? kind.letter : kind.gap;
});

/** Whether a term is a Chinese character or a pair of them, of one code unit each. */
export const isGram = (term: string) =>
  term.length > 0 && term.length <= 2 && kinds[term.charCodeAt(0)] === kind.han && kinds[term.charCodeAt(term.length - 1)] === kind.han;
