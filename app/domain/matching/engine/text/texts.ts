import type { Item } from "../query.ts";
import type { TermStatistics } from "./information.ts";
import type { Inverted, Texts } from "./inverted.ts";
import { mostInverted, TextInverter } from "./inverter.ts";
import { scalesOf } from "./tf-idf.ts";
import { placeFrom, type Vocabulary } from "./vocabulary.ts";

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
export function readTexts(terms: TermStatistics, items: readonly Pick<Item, "title" | "text">[]): Texts {
  const inverter = new TextInverter(terms.vocabulary.words);
  for (const { title, text } of items) inverter.add(title, text);
  return numbered(inverter.build(), terms);
}

/** Puts numbers in the place of keys, in the same room. */
export function numbered(inverted: Inverted, terms: TermStatistics): Texts {
  const known = knownOf(inverted, terms.vocabulary);
  return { ...known, scales: scalesOf(terms, known) };
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
