import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BagReader } from "#app/domain/matching/engine/text/bag.ts";
import { saturations, saturationsOfBag } from "#app/domain/matching/engine/text/saturation.ts";
import { countTerms, termsOf } from "#app/domain/matching/engine/text/terms.ts";
import { emptyVocabulary, numberOf } from "#app/domain/matching/engine/text/vocabulary.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";

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

describe("a text read into numbers", () => {
  test("holds the terms of its strings, as often and in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.oneof(text, long)), { minLength: 1, maxLength: 4 }), (texts) => {
        const vocabulary = emptyVocabulary();
        const [learner, reader] = [new BagReader(vocabulary, true), new BagReader(vocabulary)];
        for (const [title, body] of texts) {
          learner.read(title, body);
          const bag = reader.read(title, body);
          const [inTitle, inText] = [countTerms(title), countTerms(body)];
          const expected = [...new Set([...inTitle.keys(), ...inText.keys()])].map((term) => [
            numberOf(vocabulary, term),
            inTitle.get(term) ?? 0,
            inText.get(term) ?? 0,
          ]);
          expect(Array.from({ length: bag.size }, (_, i) => [bag.terms[i], bag.inTitle[i], bag.inText[i]])).toEqual(expected);
          expect([bag.titleLength, bag.textLength]).toEqual([termsOf(title).length, termsOf(body).length]);
          const mean = { title: 3, body: 20 };
          const steps = saturationsOfBag(bag, mean, engineWeights.text, new Uint8Array(1));
          expect([...steps.subarray(0, bag.size)]).toEqual([...saturations({ title, text: body }, mean, engineWeights.text).values()]);
        }
        expect(vocabulary.size).toBe(new Set(texts.flatMap(([title, body]) => [...termsOf(title), ...termsOf(body)])).size);
      }),
    );
  });

  test("knows no term that was not learned, and still counts it", () => {
    const vocabulary = emptyVocabulary();
    new BagReader(vocabulary, true).read("数据", "");
    const bag = new BagReader(vocabulary).read("数据脱敏 log", "policy");
    expect([...bag.terms.subarray(0, bag.size)]).toEqual(["数", "据", "数据"].map((term) => numberOf(vocabulary, term)));
    expect([bag.titleLength, bag.textLength]).toEqual([8, 1]);
    expect(numberOf(vocabulary, "log")).toBe(-1);
  });
});
