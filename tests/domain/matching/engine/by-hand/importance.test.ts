import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { need, product, scored, want } from "./library.ts";

const importances = [1, 0.7, 0.4];
const capability = fc.constantFrom("mfa", "passkey", "sso", "login", "identity", "access", "masking", "data");

describe("importance", () => {
  test("and information make up the share of a requirement", () => {
    // beside mfa with 1 · 2 bits, sso has so many times 3; of two requirements 1 − h = 0.8 is for the claims themselves
    const found = importances.map((weight) => scored(need([want("mfa"), want("sso", weight)]), product({ sso: 1 })).wants[1]?.own);
    for (const [i, weight] of importances.entries()) {
      const mass = Math.fround(weight) * 3;
      expect(found[i]).toBeCloseTo((0.8 * mass) / (2 + mass), 12);
    }
  });

  test("makes a must weigh more than a should, and a should more than a could", () => {
    fc.assert(
      fc.property(fc.uniqueArray(capability, { minLength: 2, maxLength: 5 }), fc.constantFrom(...importances), ([asked = "", ...others], beside) => {
        const own = (weight: number) =>
          scored(need([want(asked, weight), ...others.map((other) => want(other, beside))]), product({ [asked]: 1 })).wants[0]?.own ?? Number.NaN;
        expect(own(1)).toBeGreaterThan(own(0.7));
        expect(own(0.7)).toBeGreaterThan(own(0.4));
        expect(own(0.4)).toBeGreaterThan(0);
      }),
    );
  });
});
