import { describe, expect, test } from "vitest";
import { relativesOf } from "#app/domain/matching/engine/relatives.ts";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { hierarchy, need, product, scored, want } from "./library.ts";

const found = (required: string) =>
  [...relativesOf(hierarchy, required, engineWeights.worth)].map(([slug, { relation, worth, cover }]) => ({
    slug,
    relation,
    // 0.2² is a hair more than 0.04
    worth: Number(worth.toFixed(12)),
    cover: Number(cover.toFixed(12)),
  }));

describe("what claims say about a requirement", () => {
  test("the same, all that is narrower, two steps up, and siblings; no third step, and no root", () => {
    expect(found("mfa")).toEqual([
      { slug: "mfa", relation: "same", worth: 1, cover: 1 },
      { slug: "passkey", relation: "narrower", worth: 0.8, cover: 1 },
      { slug: "login", relation: "broader", worth: 0.2, cover: 0.2 },
      { slug: "identity", relation: "broader", worth: 0.04, cover: 0.04 },
      { slug: "sso", relation: "sibling", worth: 0.04, cover: 0.04 },
    ]);
  });

  test("children of a root are no siblings; however much narrower is worth the same", () => {
    expect(found("access")).toEqual([
      { slug: "access", relation: "same", worth: 1, cover: 1 },
      ...["identity", "login", "mfa", "sso", "passkey"].map((slug) => ({ slug, relation: "narrower", worth: 0.8, cover: 1 })),
    ]);
  });

  test("same > narrower > broader > two steps, which are as good as a sibling > three steps, which are nothing", () => {
    const own = (claimed: string) => scored(need([want("mfa"), want("masking")]), product({ [claimed]: 1 })).wants[0]?.own ?? Number.NaN;
    expect(own("mfa")).toBeGreaterThan(own("passkey"));
    expect(own("passkey")).toBeGreaterThan(own("login"));
    expect(own("login")).toBeGreaterThan(own("identity"));
    expect(own("identity")).toBeCloseTo(own("sso"), 12);
    expect(own("sso")).toBeGreaterThan(0);
    expect(own("access")).toBe(0);
  });
});
