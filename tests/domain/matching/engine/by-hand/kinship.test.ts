import { describe, expect, test } from "vitest";
import { bits, need, product, scored, want } from "./library.ts";

const could = Math.fround(0.4);
const kinOf = (wants: ReturnType<typeof want>[], claimed: string) => scored(need(wants), product({ [claimed]: 1 })).wants.map(({ kin }) => kin);

describe("kinship", () => {
  test("is nothing for one requirement: its claim is all", () => {
    const { wants, tagScore } = scored(need([want("mfa")]), product({ mfa: 1 }));
    expect(wants).toEqual([{ own: 1, kin: 0 }]);
    expect(tagScore).toBe(1);
  });

  test("has a share of 0.4 · (1 − 1/n) in the tag score", () => {
    // who claims exactly what is asked, all alike important, shares all: kinship is 1
    const asked = ["masking", "mfa", "identity", "access"];
    for (const n of [2, 3, 4]) {
      const some = asked.slice(0, n);
      const found = scored(need(some.map((one) => want(one))), product(Object.fromEntries(some.map((one) => [one, 1]))));
      expect(found.wants.reduce((sum, { kin }) => sum + kin, 0)).toBeCloseTo(0.4 * (1 - 1 / n), 12);
      expect(found.tagScore).toBeCloseTo(1, 12);
    }
  });

  test("counts what several requirements bring once, at the greatest importance, and divides it among them", () => {
    // login (1 bit) is brought by mfa (2 bits) and sso (3 bits); the product brings login and identity
    const h = 0.4 * (1 - 1 / 2);
    const [mfaFirst, ssoFirst] = [2 + 3 * could + 1, 2 * could + 3 + 1].map((needMass) => needMass + (1 + bits.identity) - 1) as [number, number];
    const [of, other] = kinOf([want("mfa", 1), want("sso", 0.4)], "login");
    expect(of).toBeCloseTo((h * 1) / (1 + could) / mfaFirst, 12);
    expect(other).toBeCloseTo((h * could) / (1 + could) / mfaFirst, 12);
    const [turned, round] = kinOf([want("mfa", 0.4), want("sso", 1)], "login");
    expect(turned).toBeCloseTo((h * could) / (1 + could) / ssoFirst, 12);
    expect(round).toBeCloseTo((h * 1) / (1 + could) / ssoFirst, 12);
  });

  test("knows no root: it names a facet", () => {
    // access and data stand under technology only, which says nothing about either
    expect(kinOf([want("access"), want("data")], "technology")).toEqual([0, 0]);
  });
});
