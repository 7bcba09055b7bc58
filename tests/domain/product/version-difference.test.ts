import { expect, test } from "vitest";
import type { ProductContent, StatedClaim } from "#app/domain/product/product.ts";
import { sameContent } from "#app/domain/product/same-content.ts";
import { versionDifference } from "#app/domain/product/version-difference.ts";

const claim = (capability: string, change: Partial<StatedClaim> = {}): StatedClaim => ({
  capability,
  note: "说明",
  level: "self-declared",
  issuer: "",
  reference: "",
  issuedOn: null,
  expiresOn: null,
  ...change,
});
const before: ProductContent = {
  name: "名称",
  kind: "product",
  summary: "一句话",
  detail: "详情",
  deliveryModels: ["product", "integration"],
  priceModel: "licence",
  claims: [claim("a"), claim("b"), claim("c")],
};

test("the same content differs in nothing; the order of delivery models says nothing, that of claims is a change", () => {
  const reordered = { ...before, deliveryModels: ["integration", "product"] };
  expect([sameContent(before, reordered), versionDifference(before, reordered)]).toEqual([true, { about: [], claims: [] }]);
  expect(sameContent(before, { ...before, claims: before.claims.toReversed() })).toBe(false);
});

test.each([
  ["name", { name: "别名" }],
  ["kind", { kind: null }],
  ["summary", { summary: "" }],
  ["detail", { detail: "详情 " }],
  ["deliveryModels", { deliveryModels: ["product"] }],
  ["deliveryModels", { deliveryModels: ["product", "managed-operation"] }],
  ["priceModel", { priceModel: "usage" }],
] as const)("another %s is a difference", (part, change) => {
  const after = { ...before, ...change } as ProductContent;
  expect([sameContent(before, after), versionDifference(before, after).about]).toEqual([false, [part]]);
});

test.each(["note", "issuer", "reference", "issuedOn", "expiresOn"] as const)("another %s of a claim is a difference", (part) => {
  const after = { ...before, claims: [claim("a"), claim("b", { [part]: "2026-01-01" }), claim("c")] };
  expect(sameContent(before, after)).toBe(false);
  expect(versionDifference(before, after).claims.map(({ capability }) => capability)).toEqual(["b"]);
});

test("claims that came and went are named, each with the side that has it", () => {
  const after = { ...before, claims: [claim("d"), claim("a")] };
  expect(versionDifference(before, after).claims).toEqual([
    { capability: "d", before: null, after: claim("d") },
    { capability: "b", before: claim("b"), after: null },
    { capability: "c", before: claim("c"), after: null },
  ]);
});
