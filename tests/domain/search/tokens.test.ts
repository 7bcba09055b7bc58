import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery, searchVector, tokens } from "#app/domain/search/tokens.ts";

test.each([
  ["态势感知", ["态势", "势感", "感知", "知"]],
  ["5G核心网", ["5g", "核心", "心网", "网"]],
  ["Zero Trust（ＺＴＮＡ）", ["zero", "trust", "ztna"]],
  ["网", ["网"]],
  ["", []],
  ["，。！", []],
  ["工控\0安全", ["工控", "控", "安全", "全"]],
  ["\ud800安全", ["安全", "全"]],
  ["𠮷野家", ["𠮷野", "野家", "家"]],
])("%j is found by %j", (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

test.each([
  ["态势感知", [], "(('态势' <-> '势感' <-> '感知'))"],
  ["零信任 5G", [], "(('零信' <-> '信任') & ('5g':*))"],
  ["网", [], "(('网':*))"],
  ["ZTNA", ["零信任"], "(('ztna':*)) | (('零信' <-> '信任'))"],
  ["ZTNA", ["ztna"], "(('ztna':*))"],
  ["', !! & | <->", [], ""],
  ["it's", [], "(('it':*) & ('s':*))"],
])("%j with %j asks %s", (typed, synonyms, expected) => {
  expect(searchQuery(typed, synonyms)).toBe(expected);
});

test("nothing typed can leave its quotes", () => {
  // a radical is of the Chinese script and no letter
  expect(searchQuery("⺀")).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(
        searchQuery(typed)
          .replace(/'[\p{L}\p{N}]+'/gu, "")
          .replace(/:\*|<->|[()& |]/gu, ""),
      ).toBe("");
    }),
  );
});

test("a vector keeps texts apart and carries their weights", () => {
  expect(
    searchVector([
      { text: "零信任", weight: "A" },
      { text: "信任 IAM", weight: "C" },
    ]),
  ).toBe("'零信':1A '信任':2A,9C '任':3A,10C 'iam':11C");
});

test("a hundred thousand characters stay within what PostgreSQL takes", () => {
  const vector = searchVector([{ text: "安全审计".repeat(25_000), weight: "A" }]);
  expect(vector.length).toBeLessThan(20_000);
  expect(Math.max(...[...vector.matchAll(/(\d+)A/gu)].map(([, at]) => Number(at)))).toBeLessThan(16_384);
});
