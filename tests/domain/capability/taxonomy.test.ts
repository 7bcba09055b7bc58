import { expect, test } from "vitest";
import { createTaxonomy } from "#app/domain/capability/taxonomy.ts";
import { small } from "#tests/domain/matching/world.ts";

test("closure is the concept and all below it, ancestors all above with the shortest way", () => {
  expect(small.closure("access")).toEqual(["access", "zero-trust", "identity", "sdp", "mfa"]);
  expect([...small.ancestors("mfa")]).toEqual([
    ["mfa", 0],
    ["identity", 1],
    ["detect", 1],
    ["access", 2],
    ["root", 2],
  ]);
  expect(small.roots.map(({ slug }) => slug)).toEqual(["root"]);
});

test("a concept is named by any of its labels, whatever their case and width", () => {
  const [zeroTrust] = small.concepts;
  if (!zeroTrust) throw new Error("the world has concepts");
  const taxonomy = createTaxonomy([{ ...zeroTrust, slug: "zero-trust", zh: "零信任", en: "Zero trust", alternatives: { zh: ["零信任架构"], en: ["ZTNA"] } }]);
  for (const word of ["零信任", "zero  TRUST", "ｚｔｎａ", " 零信任架构 "]) expect(taxonomy.named(word).map(({ slug }) => slug)).toEqual(["zero-trust"]);
  expect(taxonomy.named("信任")).toEqual([]);
});
