import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherCorpus } from "#app/domain/matching/engine/corpus.ts";
import type { Item } from "#app/domain/matching/engine/query.ts";
import type { Texts } from "#app/domain/matching/engine/text/inverted.ts";
import { type Reading, readOne } from "#app/domain/matching/engine/text/reading.ts";
import { saturate, saturations } from "#app/domain/matching/engine/text/saturation.ts";
import { countTerms, termsOf } from "#app/domain/matching/engine/text/terms.ts";
import { readTexts } from "#app/domain/matching/engine/text/texts.ts";
import { numberOf } from "#app/domain/matching/engine/text/vocabulary.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { hierarchy } from "../world.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "零信任",
    "数据",
    "policies",
    "Access",
    "the",
    "５Ｇ",
    "𠀀",
    "零𠀀信",
    "\uface",
    "\ufacf",
    "\0",
    "\ud800",
    "😀",
    "々〇",
    "ﬁ",
    "İ",
    " ",
    "か",
    "é",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const long = fc.tuple(text, fc.integer({ min: 1, max: 40 })).map(([once, times]) => Array.from({ length: times }, (_, i) => `${once} w${i * 31}x`).join(""));

const itemsOf = (texts: readonly (readonly [string, string])[]) =>
  texts.map(([title, body], i): Item => ({ key: `${i}`, title, text: body, offers: [], catalogued: false }));

/** What an item holds by the lists: each term's number with its counts in title and text. */
function heldBy({ names, starts, docs, inTitle, inText }: Texts, doc: number) {
  const held = new Map<number, [number, number]>();
  for (const [i, name] of names.entries()) {
    for (let p = starts[i] ?? 0; p < (starts[i + 1] ?? 0); p++) if (docs[p] === doc) held.set(name, [inTitle[p] ?? 0, inText[p] ?? 0]);
  }
  return held;
}

describe("texts turned inside out", () => {
  test("hold the terms of their strings, as often", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.oneof(text, long)), { minLength: 1, maxLength: 4 }), (texts) => {
        const items = itemsOf(texts);
        const corpus = gatherCorpus(hierarchy, items);
        const read = readTexts(corpus, items);
        for (const [doc, [title, body]] of texts.entries()) {
          const [inTitle, inText] = [countTerms(title), countTerms(body)];
          const expected = [...new Set([...inTitle.keys(), ...inText.keys()])].map((term) => {
            const counts: [number, number] = [Math.min(255, inTitle.get(term) ?? 0), Math.min(255, inText.get(term) ?? 0)];
            return [numberOf(corpus.vocabulary, term), counts] as const;
          });
          expect(heldBy(read, doc)).toEqual(new Map(expected));
          expect([read.titleLengths[doc], read.textLengths[doc]]).toEqual([termsOf(title).length, termsOf(body).length]);
        }
        const terms = new Set(texts.flatMap(([title, body]) => [...termsOf(title), ...termsOf(body)]));
        expect(corpus.vocabulary.keys).toHaveLength(terms.size);
        for (const term of terms) {
          expect(corpus.containing[numberOf(corpus.vocabulary, term)]).toBe(
            texts.filter((fields) => fields.some((field) => termsOf(field).includes(term))).length,
          );
        }
      }),
    );
  });

  test("saturate as the definition says", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.oneof(text, long)), { minLength: 1, maxLength: 3 }), (texts) => {
        const items = itemsOf(texts);
        const corpus = gatherCorpus(hierarchy, items);
        const read = readTexts(corpus, items);
        const mean = { title: 3, body: 20 };
        saturate(read, mean, engineWeights.text);
        for (const [doc, item] of items.entries()) {
          const steps = new Map([...heldBy(read, doc)].map(([number, [, step]]) => [number, step]));
          const expected = [...saturations(item, mean, engineWeights.text)].map(([term, step]) => [numberOf(corpus.vocabulary, term), step] as const);
          expect(steps).toEqual(new Map(expected));
        }
      }),
    );
  });

  test("a single one is read as its strings say, in the order of its terms", () => {
    fc.assert(
      fc.property(text, text, fc.tuple(text, text), (title, body, known) => {
        const corpus = gatherCorpus(hierarchy, itemsOf([known]));
        const [inTitle, inText] = [countTerms(title), countTerms(body)];
        const distinct = [...new Set([...inTitle.keys(), ...inText.keys()])];
        const expected = distinct
          .map((term) => ({ term, number: numberOf(corpus.vocabulary, term), inTitle: inTitle.get(term) ?? 0, inText: inText.get(term) ?? 0 }))
          .filter(({ number }) => number >= 0);
        const read = readOne(corpus, { title, text: body });
        expect(knownIn(read)).toEqual(expected);
        expect(read.distinct).toBe(distinct.length);
      }),
    );
  });

  test("a very long one is read as short ones are", () => {
    const body = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 5000))).join("");
    const corpus = gatherCorpus(hierarchy, itemsOf([["", body]]));
    const read = readOne(corpus, { title: "log", text: `${body} ${body}` });
    expect(knownIn(read).map(({ term, inText }) => [term, inText])).toEqual([...countTerms(`${body} ${body}`)]);
    expect(read.distinct).toBe(read.numbers.length + 1);
  });

  test("know no term that was not learned, and still count it", () => {
    const corpus = gatherCorpus(hierarchy, itemsOf([["数据", "access"]]));
    const read = readTexts(corpus, itemsOf([["数据脱敏 log", "policy"]]));
    expect(heldBy(read, 0)).toEqual(new Map(["数", "据", "数据"].map((term) => [numberOf(corpus.vocabulary, term), [1, 0]])));
    expect([read.titleLengths[0], read.textLengths[0]]).toEqual([8, 1]);
    expect(["log", "脱", "policy"].map((term) => numberOf(corpus.vocabulary, term))).toEqual([-1, -1, -1]);
  });

  test("are the same, sorted at once or in many runs", () => {
    const words = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 2000)));
    const many = itemsOf(
      Array.from({ length: 900 }, (_, i) => [`第${i}`, [...words.slice(i % 2000), ...words.slice(0, i % 700)].join(i % 3 ? "" : " ")] as const),
    );
    const corpus = gatherCorpus(hierarchy, many);
    const whole = readTexts(corpus, many);
    for (const doc of [0, 450, 899]) {
      const alone = readTexts(corpus, many.slice(doc, doc + 1));
      expect(heldBy(whole, doc)).toEqual(heldBy(alone, 0));
    }
  });
});

const knownIn = ({ numbers, inTitle, inText, termAt }: Reading) =>
  Array.from(numbers, (number, i) => ({ term: termAt(i), number, inTitle: inTitle[i], inText: inText[i] }));
