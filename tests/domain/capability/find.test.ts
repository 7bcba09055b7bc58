import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConcepts } from "#app/domain/capability/find.ts";
import { type Concept, createTaxonomy, labelKey, labelsOf, pathsTo } from "#app/domain/capability/taxonomy.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";
import { small } from "#tests/domain/matching/world.ts";

const concept = (slug: string, zh: string, en: string, also: string[] = []): Concept => ({
  slug,
  zh,
  en,
  facet: "technology",
  alternatives: { zh: also, en: [] },
  definition: "为测试而设。",
  broader: [],
  claimable: true,
  source: "test",
});
const taxonomy = createTaxonomy([
  concept("web-firewall", "网页防火墙", "Web application firewall", ["WAF"]),
  concept("cloud-firewall", "云防火墙", "Cloud firewall", ["云WAF"]),
  concept("firewall", "防火墙", "Firewall"),
  concept("masking", "数据脱敏", "Masking"),
]);
const found = (typed: string, most = 10) => findConcepts(taxonomy, typed, most).map(({ slug }) => slug);

describe("finding a capability by what was typed", () => {
  test("the word itself comes first, then what begins with it, then what holds it", () => {
    expect(found("防火墙")).toEqual(["firewall", "cloud-firewall", "web-firewall"]);
    expect(found("fire")).toEqual(["firewall", "cloud-firewall", "web-firewall"]);
  });

  test("synonyms count like labels, whatever their case and width", () => {
    for (const typed of ["waf", "ＷＡＦ", " Waf "]) expect(found(typed)).toEqual(["web-firewall", "cloud-firewall"]);
  });

  test("no more than asked for; nothing for a blank or what is nowhere", () => {
    expect(found("防火墙", 1)).toEqual(["firewall"]);
    for (const typed of ["", "  ", "\u3000", "量子"]) expect(found(typed)).toEqual([]);
  });

  test("never throws, and what it finds holds what was typed", () => {
    const whole = createTaxonomy(capabilities);
    const words = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...capabilities.flatMap(labelsOf), "\ud800", "\0", "%_\\", "'", "(*+"));
    fc.assert(
      fc.property(words, fc.nat(20), (typed, most) => {
        const concepts = findConcepts(whole, typed, most);
        expect(concepts.length).toBeLessThanOrEqual(most);
        for (const one of concepts) expect(labelsOf(one).some((label) => labelKey(label).includes(labelKey(typed)))).toBe(true);
      }),
    );
  });
});

test("every way down to a concept is told, that by its first parents first", () => {
  expect(pathsTo(small, "root")).toEqual([]);
  expect(pathsTo(small, "zero-trust")).toEqual([["root", "access"]]);
  expect(pathsTo(small, "mfa")).toEqual([
    ["root", "access", "identity"],
    ["root", "detect"],
  ]);
});
