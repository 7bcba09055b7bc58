import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearness, packed } from "#app/domain/matching/engine/latent/nearness.ts";
import { need, product, scored, want, within } from "./library.ts";

const component = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1, max: 1 });
const direction = fc
  .array(component, { minLength: 8, maxLength: 8 })
  .filter((one) => Math.hypot(...one) > 0.1)
  .map((one) => Float64Array.from(one, (value) => value / Math.hypot(...one)));

describe("nearness is the cosine, and nothing below", () => {
  test("one way, at angles, across and against", () => {
    const along = Float64Array.of(1, 0);
    expect(nearness(along, Int8Array.of(127, 0))).toBe(1);
    expect(nearness(along, Int8Array.of(60, 80))).toBeCloseTo(0.6, 12);
    expect(nearness(Float64Array.of(0.6, 0.8), Int8Array.of(80, 60))).toBeCloseTo(0.96, 12);
    for (const kept of [Int8Array.of(0, 127), Int8Array.of(-127, 0), Int8Array.of(-1, 127), Int8Array.of(0, 0)]) expect(nearness(along, kept)).toBe(0);
  });

  test("a direction is near itself, and its opposite is not near at all", () => {
    fc.assert(
      fc.property(direction, (one) => {
        // rounding to one byte turns it by at most √8/2 of 127
        expect(nearness(one, packed(one))).toBeGreaterThan(0.999);
        expect(nearness(one, packed(one.map((value) => -value)))).toBe(0);
      }),
    );
  });
});

describe("语义相近", () => {
  const ground = within({ mfa: [1], masking: [0, 1], gateway: [1], audit: [-1], backup: [0, 1] });
  const near = (asked: ReturnType<typeof need>, item: ReturnType<typeof product>) => scored(asked, item, ground).latent;

  test("comes from claims as from words", () => {
    // one requirement, no words: n = 5, b = 0.3 · 25/(25 + 256)
    const asked = need([want("mfa")]);
    const b = (0.3 * 25) / 281;
    expect(near(asked, product({ mfa: 1 }))).toBeCloseTo(b, 12);
    expect(near(asked, product({}, { text: "gateway" }))).toBeCloseTo(b, 12);
    expect(near(need([], { text: "gateway" }), product({ mfa: 1 }))).toBeCloseTo(0.3 / 257, 12);
  });

  test("is nothing for what lies across, against, or nowhere", () => {
    const asked = need([want("mfa")], { text: "gateway" });
    for (const item of [product({ masking: 1 }), product({}, { text: "audit" }), product({}, { text: "report" })]) expect(near(asked, item)).toBe(0);
  });

  test("goes by pairs of what a need says: distinct words, known or not, and five for each requirement", () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => (i === 0 ? "gateway" : `unheard${i}`)).join(" ");
    const cases = [
      { words: 1, wants: 0, b: (0.3 * 1) / (1 + 256) },
      { words: 3, wants: 0, b: (0.3 * 9) / (9 + 256) },
      { words: 16, wants: 0, b: 0.15 },
      { words: 6, wants: 2, b: 0.15 },
      { words: 1, wants: 3, b: 0.15 },
      { words: 48, wants: 0, b: 0.27 },
    ];
    for (const { words: count, wants, b } of cases) {
      const asked = need(
        ["mfa", "passkey", "login"].slice(0, wants).map((capability) => want(capability)),
        { text: words(count) },
      );
      expect(near(asked, product({ mfa: 1 }))).toBeCloseTo(b, 12);
    }
    // a word that comes again is no other word
    expect(near(need([], { text: "gateway gateway", title: "gateway" }), product({ mfa: 1 }))).toBeCloseTo(0.3 / 257, 12);
  });
});
