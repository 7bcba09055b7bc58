import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, type Claim, fitOf } from "#app/domain/matching/assess.ts";
import { countCoverage } from "#app/domain/matching/coverage.ts";
import { standingOn } from "#app/domain/matching/listed-product.ts";
import { anyNeed, anyProducts, claim, must, should, small, today } from "./world.ts";

const fit = (requirements: Parameters<typeof assess>[1], ...claims: Claim[]) => fitOf(assess(small, requirements, claims));

test("fits covers every must, nearly lacks one, two lacking is no", () => {
  const asked = [must("ids"), must("masking"), must("mfa"), should("sdp")];
  expect(fit(asked, claim("ids"), claim("masking"), claim("mfa"))).toEqual({ fit: "fits", musts: 3, mustsCovered: 3 });
  expect(fit(asked, claim("ids"), claim("masking"))).toEqual({ fit: "nearly", musts: 3, mustsCovered: 2 });
  expect(fit(asked, claim("ids"), claim("sdp"))).toEqual({ fit: "no", musts: 3, mustsCovered: 1 });
});

test("a must that is merely near is not covered", () => {
  expect(fit([must("zero-trust")], claim("identity"))).toEqual({ fit: "nearly", musts: 1, mustsCovered: 0 });
  expect(fit([must("zero-trust")], claim("masking"))).toEqual({ fit: "no", musts: 1, mustsCovered: 0 });
});

test("one claim may stand under several requirements", () => {
  expect(fit([must("identity"), must("detect")], claim("mfa"))).toEqual({ fit: "fits", musts: 2, mustsCovered: 2 });
});

test("what covers is said before what scores more: a narrower claim at the demanded evidence over the same one below it", () => {
  const [answer] = assess(small, [must("zero-trust", "deployed")], [claim("zero-trust", "self-declared"), claim("sdp", "deployed")]);
  expect(answer).toMatchObject({ coverage: "covered", relation: "narrower", claim: { capability: "sdp" } });
  expect(answer?.counted).toMatchObject({ relation: "same", claim: { capability: "zero-trust" }, strength: 0.85 });
});

test("same and narrower cover; broader and sibling only partly; beyond that nothing", () => {
  const seen = ["zero-trust", "sdp", "access", "identity", "masking", "root", "unheard-of"].map((capability) => {
    const [answer] = assess(small, [must("zero-trust")], [claim(capability, "deployed")]);
    return [answer?.relation, answer?.coverage];
  });
  expect(seen).toEqual([
    ["same", "covered"],
    ["narrower", "covered"],
    ["broader", "partly"],
    ["sibling", "partly"],
    [null, "missing"],
    [null, "missing"],
    [null, "missing"],
  ]);
});

test("without musts, whatever covers something fits", () => {
  expect(fit([should("ids")], claim("ids")).fit).toBe("fits");
  expect(fit([should("ids")], claim("masking")).fit).toBe("no");
  expect(fit([], claim("ids")).fit).toBe("no");
});

test("the counts are what counting by hand gives", () => {
  fc.assert(
    fc.property(anyNeed, anyProducts, ({ requirements }, listed) => {
      const products = listed.map((one) => standingOn(one, today));
      const counted = countCoverage(
        small,
        requirements,
        products.map(({ claims }) => claims),
      );
      const answers = products.map(({ claims }) => assess(small, requirements, claims));
      expect(counted.byRequirement).toEqual(
        requirements.map(
          ({ capability }) =>
            answers.filter((rows) => rows.some(({ requirement, coverage }) => requirement.capability === capability && coverage === "covered")).length,
        ),
      );
      const ofMusts = counted.byRequirement.filter((_, i) => requirements[i]?.importance === "must");
      expect(counted.fitting).toBeLessThanOrEqual(Math.min(products.length, ...ofMusts));
    }),
  );
});
