import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherCorpus, informationOf } from "#app/domain/matching/engine/corpus.ts";
import { termInformation } from "#app/domain/matching/engine/text/information.ts";
import { anyItems, capabilities, hierarchy as other } from "../world.ts";
import { bits, hierarchy, learned, need, product, scored, want, wordInformation } from "./library.ts";

describe("the information of a capability", () => {
  test.each(Object.entries(bits))("%s: ln((N + 1) / n_c), of those that claim it or something narrower", (capability, of) => {
    expect(informationOf(learned.corpus, capability)).toBeCloseTo(of * Math.LN2, 12);
  });

  test("who claims two narrower ones counts once; what nobody claims counts as if one did", () => {
    const corpus = gatherCorpus(hierarchy, [product({ mfa: 1, sso: 1, passkey: 1 }), product({ sso: 1 }), product({})]);
    expect(informationOf(corpus, "login")).toBeCloseTo(Math.log(4 / 2), 12);
    expect(informationOf(corpus, "mfa")).toBeCloseTo(Math.log(4 / 1), 12);
    expect(informationOf(corpus, "masking")).toBeCloseTo(Math.log(4 / 1), 12);
    expect(informationOf(corpus, "unheard-of")).toBeCloseTo(Math.log(4 / 1), 12);
  });

  test("is greater the fewer claim it", () => {
    fc.assert(
      fc.property(anyItems(), fc.constantFrom(...capabilities), fc.constantFrom(...capabilities), (items, one, another) => {
        const claiming = (asked: string) =>
          Math.max(1, items.filter(({ offers }) => offers.some(({ capability }) => other.closure(asked).includes(capability))).length);
        const corpus = gatherCorpus(other, items);
        expect(Math.sign(informationOf(corpus, one) - informationOf(corpus, another))).toBe(Math.sign(claiming(another) - claiming(one)));
      }),
    );
  });

  test("makes the rarer of two requirements weigh more", () => {
    // sso 3 bits, mfa 2: of two that are asked for alike, 3/5 and 2/5; of both 1 − h = 0.8 is for the claims themselves
    const asked = need([want("mfa"), want("sso")]);
    expect(scored(asked, product({ mfa: 1 })).wants[0]?.own).toBeCloseTo(0.8 * (2 / 5), 12);
    expect(scored(asked, product({ sso: 1 })).wants[1]?.own).toBeCloseTo(0.8 * (3 / 5), 12);
  });
});

describe("the information of a word", () => {
  test.each(Object.entries(wordInformation))("%s: ln(1 + (N − n + ½)/(n + ½)); rarer ones tell more", (word, of) => {
    expect(termInformation(learned.corpus, word)).toBeCloseTo(of, 12);
  });

  test("that no product contains is none", () => {
    expect(termInformation(learned.corpus, "unheard")).toBe(0);
  });
});
