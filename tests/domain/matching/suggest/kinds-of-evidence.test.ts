import { describe, expect, test } from "vitest";
import type { Concept } from "#app/domain/capability/taxonomy.ts";
import { type SuggestionWeights, suggest, suggestionWeights } from "#app/domain/matching/suggest/suggest.ts";
import { type Example, learnVocabulary } from "#app/domain/matching/suggest/vocabulary.ts";

const concept = (slug: string, zh: string, ...broader: string[]): Concept => ({
  slug,
  zh,
  en: slug,
  facet: "technology",
  alternatives: { zh: [], en: [] },
  definition: "",
  broader,
  claimable: true,
  source: "",
});
const example = (kind: Example["kind"], text: string, capability: string): Example => ({ kind, title: text, text: "", tags: [{ capability, note: "" }] });

/** All of it speaks for 备份 more than for 脱敏, which the text names too; 脱敏 has something narrower. */
const vocabulary = learnVocabulary(
  [concept("backup", "数据备份"), concept("drill", "恢复演练"), concept("masking", "脱敏"), concept("field-masking", "字段遮蔽", "masking")],
  {
    cues: new Map([["backup", ["离线副本"]]]),
    situations: [
      { text: "勒索之后业务停了", capabilities: ["backup", "drill"] },
      { text: "快递单上有手机号", capabilities: ["masking", "field-masking"] },
    ],
  },
  [
    example("product", "断网恢复一体机", "backup"),
    example("product", "水印相机", "masking"),
    example("need", "停机之后丢了文件", "backup"),
    example("need", "门禁刷脸", "masking"),
  ],
);
const told = { title: "勒索之后业务停机", text: "断网恢复没有做过，停机之后丢了文件，要数据备份和离线副本，也要恢复演练，顺带脱敏。" };

/** By how much 备份 leads, where a kind of evidence weighs so much and all others what they do. */
function lead(kind: keyof SuggestionWeights, weight: number) {
  const found = suggest(vocabulary, told, 10, new Set(), { ...suggestionWeights, [kind]: weight });
  const scoreOf = (slug: string) => found.find(({ capability }) => capability === slug)?.score ?? Number.NaN;
  return scoreOf("backup") - scoreOf("masking");
}

describe("a suggestion's kinds of evidence", () => {
  test("all count", () => {
    for (const weight of Object.values(suggestionWeights)) expect(weight).toBeGreaterThan(0);
  });

  test.each(["words", "phrases", "products", "needs", "company", "situations"] as const)("%s count for what they speak for", (kind) => {
    expect(lead(kind, 1)).toBeGreaterThan(lead(kind, 0));
  });

  test("being broad counts against it", () => {
    // one is narrower than 脱敏, none than 备份: ln(1 + 1)
    expect(lead("broad", 1) - lead("broad", 0)).toBeCloseTo(Math.LN2, 12);
  });
});
