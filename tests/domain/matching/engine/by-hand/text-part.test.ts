import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherCorpus } from "#app/domain/matching/engine/corpus.ts";
import { hierarchy, learned, need, product, scored, wordInformation } from "./library.ts";

/** A need of words alone is all text, where no space is given. */
const textPart = (asked: { title?: string; text?: string }, item: { title?: string; text?: string }) => scored(need([], asked), product({}, item)).text;

/** 255 · tf / (1.2 + tf), rounded. */
const steps = { one: 116, two: 159 }; // 115.9 and 159.4

describe("the text part", () => {
  test("weighs each word by its information and 1 + ln frequency, those of the need's title counted twice", () => {
    const { gateway, audit } = wordInformation;
    const asked = [
      { given: { title: "gateway", text: "audit" }, gateway: 1 + Math.log(2), audit: 1 },
      { given: { text: "gateway audit" }, gateway: 1, audit: 1 },
      { given: { title: "audit", text: "gateway audit gateway" }, gateway: 1 + Math.log(2), audit: 1 + Math.log(3) },
    ];
    for (const { given, gateway: ofGateway, audit: ofAudit } of asked) {
      const [one, other] = [ofGateway * gateway, ofAudit * audit];
      // two words are the mean length: each counts 1
      expect(textPart(given, { text: "gateway filler" })).toBeCloseTo((steps.one / 255) * (one / (one + other)), 12);
      expect(textPart(given, { text: "audit filler" })).toBeCloseTo((steps.one / 255) * (other / (one + other)), 12);
      // and in a title of mean length 2
      expect(textPart(given, { title: "audit" })).toBeCloseTo((steps.two / 255) * (other / (one + other)), 12);
    }
  });

  test("counts a word less in what is longer than the mean", () => {
    // text of 4, mean 2: 1/(1 − 0.75 + 0.75 · 4/2) = 1/1.75; 255 · (1/1.75) / (1.2 + 1/1.75) = 82.3
    expect(textPart({ text: "audit" }, { text: "audit filler filler filler" })).toBeCloseTo(82 / 255, 12);
    // title of 2, mean 1: 2/(1 − 0.5 + 0.5 · 2/1) = 4/3; 255 · (4/3) / (1.2 + 4/3) = 134.2
    expect(textPart({ text: "audit" }, { title: "audit filler" })).toBeCloseTo(134 / 255, 12);
  });

  test("never falls when a word of the need comes in the place of one that is not, and rises most by the rarest", () => {
    const words = ["gateway", "backup", "audit", "report"] as const;
    const filled = fc.array(fc.constantFrom(...words, "filler"), { maxLength: 6 });
    fc.assert(
      fc.property(filled, filled, (title, text) => {
        const part = (word: string) => textPart({ text: words.join(" ") }, { title: title.join(" "), text: [...text, word].join(" ") });
        for (const word of words) expect(part(word)).toBeGreaterThanOrEqual(part("filler"));
        const absent = words.filter((word) => !title.includes(word) && !text.includes(word));
        const parts = [...absent, "filler"].map(part);
        expect(parts).toEqual(parts.toSorted((one, other) => other - one));
        expect(new Set(parts).size).toBe(parts.length);
      }),
      { numRuns: 60 },
    );
  });

  test("comes from the 48 most telling words of a need, of equals the first by name", () => {
    const rare = Array.from({ length: 50 }, (_, i) => `rare${String(i + 1).padStart(2, "0")}`);
    const items = [product({}, { text: rare.join(" ") }), product({}, { text: "common" }), product({}, { text: "common" })];
    const ground = { ...learned, corpus: gatherCorpus(hierarchy, items) };
    const part = (asked: string[], word: string) => scored(need([], { text: asked.join(" ") }), product({}, { text: word }), ground).text;
    const all = [...rare, "common"];
    for (const word of ["rare01", "rare47", "rare48"]) expect(part(all, word)).toBeGreaterThan(0);
    for (const word of ["rare49", "rare50", "common"]) expect(part(all, word)).toBe(0);
    // one that the title names weighs more than all others, and stays
    const named = (word: string) => scored(need([], { title: "rare50", text: rare.join(" ") }), product({}, { text: word }), ground).text;
    for (const word of ["rare50", "rare47"]) expect(named(word)).toBeGreaterThan(0);
    for (const word of ["rare48", "rare49"]) expect(named(word)).toBe(0);
    // each of 48 alike has a 48th; of fewer words nothing is cut
    expect(part(all, "rare48")).toBeCloseTo(part(["rare48"], "rare48") / 48, 12);
    expect(part([...rare.slice(0, 47), "common"], "common")).toBeGreaterThan(0);
    expect(part([...rare.slice(0, 48), "common"], "common")).toBe(0);
  });
});
