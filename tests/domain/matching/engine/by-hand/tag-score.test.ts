import { describe, expect, test } from "vitest";
import { bits, type Claims, need, product, scored, want } from "./library.ts";

/** Importance and evidence are kept in single precision. */
const [should, could, tested] = [Math.fround(0.7), Math.fround(0.4), Math.fround(0.95)];
const asked = need([want("mfa", 1, true), want("masking", should), want("sso", could)]);

/** Importance × information: 2, 2.1 and 1.2 of 5.3. */
const whole = 2 + 3 * should + 3 * could;
const shares = [2 / whole, (3 * should) / whole, (3 * could) / whole];
/** Of three requirements: 0.4 · (1 − 1/3). */
const h = (0.4 * 2) / 3;
/** mfa and masking with data count at their own importance; login, which mfa and sso bring, once and at the greatest. */
const needMass = 2 + 3 * should + 3 * should + 3 * could + 1;
/** What login counts for mfa and for sso: one bit, divided by importance. */
const [loginForMfa, loginForSso] = [1 / (1 + could), could / (1 + could)];

interface Case {
  claims: Claims;
  /** By requirement: worth × evidence of the best claim. */
  strengths: number[];
  /** By requirement: bits of its kin that the claims bring too. */
  shared: number[];
  /** Bits of all that the claims bring: themselves, and what stands right above. */
  mass: number;
  gate: number;
}
const cases: Case[] = [
  // mfa is a sibling of sso
  { claims: { mfa: 1, masking: 0.95 }, strengths: [1, tested, 0.04], shared: [2 + loginForMfa, 6 * should, loginForSso], mass: 2 + 1 + 3 + 3, gate: 1 },
  // narrower than mfa, and nothing to sso
  { claims: { passkey: 1 }, strengths: [0.8, 0, 0], shared: [2, 0, 0], mass: 3 + 2, gate: 1 },
  // one step above both
  { claims: { login: 1 }, strengths: [0.2, 0, 0.2], shared: [loginForMfa, 0, loginForSso], mass: 1 + bits.identity, gate: 0.2 + 0.8 * 0.2 },
  // two steps above both: 0.2²
  { claims: { identity: 0.95 }, strengths: [0.04 * tested, 0, 0.04 * tested], shared: [0, 0, 0], mass: bits.identity + bits.access, gate: 0.2 + 0.8 * 0.04 },
  // three steps above: says nothing
  { claims: { access: 1 }, strengths: [0, 0, 0], shared: [0, 0, 0], mass: bits.access, gate: 0.2 },
  // a sibling of mfa
  { claims: { sso: 0.95 }, strengths: [0.04 * tested, 0, tested], shared: [loginForMfa, 0, 3 * could + loginForSso], mass: 3 + 1, gate: 0.2 + 0.8 * 0.04 },
  // the stronger of two claims counts, and what both bring counts once
  {
    claims: { login: 1, passkey: 0.95 },
    strengths: [0.8 * tested, 0, 0.2],
    shared: [2 + loginForMfa, 0, loginForSso],
    mass: 1 + bits.identity + 3 + 2,
    gate: 1,
  },
];

describe("the tag score of a must, a should and a could, worked out by hand", () => {
  test.each(cases)("$claims", ({ claims, strengths, shared, mass, gate }) => {
    const union = needMass + mass - shared.reduce((sum, part) => sum + part, 0);
    const own = strengths.map((strength, i) => (1 - h) * (shares[i] as number) * strength);
    const kin = shared.map((part) => (h * part) / union);
    const score = [...own, ...kin].reduce((sum, part) => sum + part, 0);

    const found = scored(asked, product(claims));
    for (const [i, part] of found.wants.entries()) {
      expect(part.own).toBeCloseTo(own[i] as number, 12);
      expect(part.kin).toBeCloseTo(kin[i] as number, 12);
    }
    expect(found.tagScore).toBeCloseTo(score, 12);
    // a need without words is all tags: nothing but the gate comes between
    expect(found.total).toBeCloseTo(score * gate, 12);
  });

  test("words that the library does not know leave the need to its tags; those that it knows take half", () => {
    const item = product({ passkey: 1 });
    const part = (text: string) => scored({ ...asked, text }, item).wants[0]?.own;
    expect(part("unheard")).toBeCloseTo((1 - h) * (2 / whole) * 0.8, 12);
    expect(part("audit")).toBeCloseTo(0.5 * (1 - h) * (2 / whole) * 0.8, 12);
  });
});
