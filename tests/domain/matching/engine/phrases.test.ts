import { expect, test } from "vitest";
import { phrasesOf } from "#app/domain/matching/engine/text/phrases.ts";
import { termsOf } from "#app/domain/matching/engine/text/terms.ts";

/** Every pair and word of a need, each bringing as much. */
const sharedWith = (need: string) => [...new Set(termsOf(need))].filter((term) => term.length > 1 || /\w/u.test(term)).map((term) => ({ term, part: 0.01 }));

test.each([
  ["pairs side by side are one phrase", "数据安全", "做数据安全的产品", ["数据安全"]],
  ["a word cut in half at the end is left out", "据安全", "做数据安全的产品", ["安全"]],
  ["的 and the like at the ends are left out", "网络的内部审计", "企业的内部审计", ["内部审计"]],
  ["within a phrase they stay", "日志与审计", "留存日志与审计", ["日志与审计"]],
  ["a digit says nothing beside a word", "8 个端口", "开 8 个端口", ["端口"]],
  ["a digit is told where it is all there is", "8", "开 8 路", ["8"]],
  ["half a word is told where it is all there is", "据安", "数据安全", ["据安"]],
  ["words of letters as they stand", "API gateways", "An API gateway", ["api", "gateway"]],
  ["what stands within a heavier phrase is left out", "运维审计", "审计；运维审计", ["运维审计"]],
  ["nothing shared, nothing told", "防火墙", "评估", []],
])("%s", (_, need, text, told) => {
  expect(phrasesOf(text, sharedWith(need), 8)).toEqual(told);
});

test("the heaviest first, and no more than asked for", () => {
  const words = [
    { term: "备份", part: 0.01 },
    { term: "防火", part: 0.03 },
    { term: "火墙", part: 0.03 },
    { term: "vpn", part: 0.02 },
  ];
  expect(phrasesOf("备份、VPN 和防火墙", words, 2)).toEqual(["防火墙", "vpn"]);
});

test("an odd text is read as any other", () => {
  expect(phrasesOf("\0😀备份\uD800备份😀", sharedWith("备份"), 8)).toEqual(["备份"]);
  expect(phrasesOf("𠮷备份𠮷", sharedWith("𠮷备份"), 8)).toEqual(["𠮷备份"]);
});
