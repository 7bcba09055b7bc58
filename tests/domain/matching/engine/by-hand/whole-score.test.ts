import { describe, expect, test } from "vitest";
import { bits, need, product, scored, want, within, wordInformation } from "./library.ts";

const [should, self] = [Math.fround(0.7), Math.fround(0.85)];
/** gateway stands in the title, which counts twice, and in the text: three times; unheard is in no product. */
const asked = need([want("mfa", 1, true), want("masking", 0.7)], { title: "Gateway", text: "audit gateways, unheard" });

/** Importance × information: mfa 2 and masking 2.1 of 4.1; two requirements. */
const shares = [2 / (2 + 3 * should), (3 * should) / (2 + 3 * should)] as const;
const h = 0.4 * (1 - 1 / 2);
/** Each brings one above itself: mfa and login, masking and data. */
const needMass = 2 + 1 + 3 * should + 3 * should;
/** Three distinct words and five for each of two requirements: n = 13, n² = 169, half at 16² = 256. */
const b = (0.3 * 169) / (169 + 256);
/** Half of what is left for tags, half for words. */
const half = (1 - b) / 2;
const gateway = (1 + Math.log(3)) * wordInformation.gateway;
const audit = wordInformation.audit;

/** mfa points one way, the word backup at a right angle to it; nothing else is known to the space. */
const ground = within({ mfa: [1], backup: [0, 1] });
const first = product({ mfa: 1, masking: 0.85 }, { key: "PD-000101", title: "gateway", text: "audit audit backup backup", catalogued: true });
const firstTags = {
  own: [(1 - h) * shares[0], (1 - h) * shares[1] * self],
  // all that the need brings, the product brings too: 2 + 1 + 3 + 3 bits, of which masking and data count 0.7 in the need
  kin: [(h * (2 + 1)) / (2 + 1 + 3 + 3), (h * 6 * should) / (2 + 1 + 3 + 3)],
};
const firstScore = [...firstTags.own, ...firstTags.kin].reduce((sum, part) => sum + part, 0);

describe("a whole score, worked out by hand", () => {
  test("of a product that covers both, and stands in the catalogue", () => {
    // title of mean length: 2 · 1 / 1 = 2; 255 · 2/(1.2 + 2) = 159.4
    // text of twice the mean length: two audits by 1/(0.25 + 0.75 · 2) = 8/7; 255 · (8/7)/(1.2 + 8/7) = 124.4
    const text = (gateway * 159 + audit * 124) / 255 / (gateway + audit);
    // gateway (twice, as title), audit and backup occur twice each: of a text of length 1, backup has as much as its information says
    const backup = wordInformation.backup / Math.hypot(wordInformation.gateway, wordInformation.audit, wordInformation.backup);
    // of the claims and all above them, 0.7 long, mfa has 2 bits
    const mfa = (0.7 * 2) / Math.hypot(2, 1, bits.identity, bits.access, bits.technology, 3, 3);
    // one byte a direction, the longer is 127: (69, 127); the need lies along the first
    const packed = Math.round((127 * mfa) / backup);
    const near = packed / Math.hypot(packed, 127);
    expect(packed).toBe(69);

    const found = scored(asked, first, ground);
    for (const [i, part] of found.wants.entries()) {
      expect(part.own).toBeCloseTo(half * (firstTags.own[i] as number), 12);
      expect(part.kin).toBeCloseTo(half * (firstTags.kin[i] as number), 12);
    }
    expect(found.text).toBeCloseTo(half * text, 12);
    expect(found.words.map(({ term }) => term)).toEqual(["gateway", "audit"]);
    expect(found.latent).toBeCloseTo(b * near, 12);
    expect(found.mustDeduction).toBe(0);
    const sum = half * firstScore + half * text + b * near;
    expect(found.catalogue).toBeCloseTo(0.05 * sum, 12);
    expect(found.total).toBeCloseTo(1.05 * sum, 12);
  });

  test("of one that has none of the words and not the must", () => {
    const own = (1 - h) * shares[1];
    const kin = (h * 6 * should) / (needMass + 6 - 6 * should);
    const found = scored(asked, product({ masking: 1 }, { catalogued: true }), ground);
    expect(found.tagScore).toBeCloseTo(own + kin, 12);
    expect([found.text, found.latent]).toEqual([0, 0]);
    expect(found.mustDeduction).toBeCloseTo(-0.8 * half * (own + kin), 12);
    // a share of what the must leaves
    expect(found.catalogue).toBeCloseTo(0.05 * 0.2 * half * (own + kin), 12);
    expect(found.total).toBeCloseTo(1.05 * 0.2 * half * (own + kin), 12);
  });

  test("of one whose evidence is short of what the must asks: half of it is covered", () => {
    const demanding = need([{ ...want("mfa", 1, true), demand: 0.95 }]);
    // one requirement, no words: all is the claim's own, beside 0.3 · 25/(25 + 256) for nearness, which is 1
    const near = (0.3 * 25) / 281;
    expect(scored(demanding, product({ mfa: 0.9 }), ground).total).toBeCloseTo(((1 - near) * Math.fround(0.9) + near) * (0.2 + 0.8 * 0.5), 12);
    expect(scored(demanding, product({ mfa: 0.95 }), ground).total).toBeCloseTo((1 - near) * Math.fround(0.95) + near, 12);
  });

  test("of one without claims, to which two lend", () => {
    const lenders = [
      { key: "PD-000101", share: 0.75 },
      { key: "PD-000007", share: 0.25 },
    ];
    const bare = product({}, { title: "gateway" });
    const lending = { ...ground, lenders: new Map([[bare.key, lenders]]) };
    const masking = (1 - h) * shares[1] + (h * 6 * should) / (needMass + 6 - 6 * should);
    const borrowed = 0.75 * firstScore + 0.25 * masking;
    const text = (gateway * 159) / 255 / (gateway + audit);
    const found = scored(asked, bare, lending, [first, product({ masking: 1 }, { key: "PD-000007" })]);
    expect(found.borrowed).toBeCloseTo(half * borrowed, 12);
    expect(found.tagScore).toBeCloseTo(borrowed, 12);
    // what is inferred opens no must
    expect(found.total).toBeCloseTo(0.2 * half * (borrowed + text), 12);
  });
});
