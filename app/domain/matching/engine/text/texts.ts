import type { Corpus } from "../corpus.ts";
import type { Item } from "../query.ts";
import type { Inverted } from "./inverted.ts";
import { mostInverted, TextInverter } from "./inverter.ts";
import { scalesOf } from "./tf-idf.ts";
import { placeFrom, type Vocabulary } from "./vocabulary.ts";

/** The texts of up to 65,536 items in terms of a vocabulary: for each term that it knows, by ascending number, who holds it. */
export interface Texts extends Omit<Inverted, "keys"> {
  names: Uint32Array;
  /** By item: what makes its vector of tf-idf as long as 1. */
  scales: Float64Array;
}

/** Reads texts for the first time, so many items at a time: all their words are learned. */
export function invertAll(items: readonly Item[]) {
  const words = new Map<string, number>();
  const batches: Inverted[] = [];
  for (let from = 0; from < items.length; from += mostInverted) {
    const inverter = new TextInverter(words, words);
    for (const { title, text } of items.slice(from, from + mostInverted)) inverter.add(title, text);
    batches.push(inverter.build());
  }
  return { words, batches };
}

/** Reads texts with what was learned before. */
export function readTexts(corpus: Corpus, items: readonly Pick<Item, "title" | "text">[]): Texts {
  const inverter = new TextInverter(corpus.vocabulary.words);
  for (const { title, text } of items) inverter.add(title, text);
  return numbered(inverter.build(), corpus);
}

/** Puts numbers in the place of keys, in the same room. */
export function numbered(inverted: Inverted, corpus: Corpus): Texts {
  const known = knownOf(inverted, corpus.vocabulary);
  return { ...known, scales: scalesOf(corpus, known) };
}

/** Leaves out what has no number. */
function knownOf({ keys: held, starts, docs, inTitle, inText, ...lengths }: Inverted, { keys }: Vocabulary) {
  let [name, end, at] = [0, 0, 0];
  for (let i = 0; i < held.length; i++) {
    const key = held[i] as number;
    at = placeFrom(keys, key, at);
    if (keys[at] !== key) continue;
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    if (from !== end) for (const list of [docs, inTitle, inText]) list.copyWithin(end, from, to);
    end += to - from;
    held[name++] = at;
    starts[name] = end;
  }
  if (name === held.length) return { names: held, starts, docs, inTitle, inText, ...lengths };
  return {
    names: held.slice(0, name),
    starts: starts.slice(0, name + 1),
    docs: docs.slice(0, end),
    inTitle: inTitle.slice(0, end),
    inText: inText.slice(0, end),
    ...lengths,
  };
}
