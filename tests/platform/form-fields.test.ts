import { describe, expect, test } from "vitest";
import { idIn, text } from "#app/platform/form-fields.server.ts";

const name = text({ most: 60, missing: "missing" });
const read = (typed: string) => {
  const { success, data, error } = name.safeParse(typed);
  return success ? data : error?.issues.map(({ message }) => message).join(" ");
};

describe("a text", () => {
  test.each([
    ["\u200b安\u200b场\ufeff", "安场"],
    ["  安场\r\n二 ", "安场\n二"],
    ["👩\u200d💻 工程师", "👩\u200d💻 工程师"],
    ["……", "……"],
    ["❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 👍🏽 🏳\ufe0f\u200d🌈", "❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 👍🏽 🏳\ufe0f\u200d🌈"],
    ["葛\u{e0101}", "葛\u{e0101}"],
    ["العربية", "العربية"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(read(typed)).toBe(kept);
  });

  test.each([
    "\u200b\u200b\u200b",
    "\u00ad",
    "\u200d",
    " \u200b",
    "\ufe0f",
    "\u3164\u3164",
    "\uffa0",
    "\u115f\u1160",
    "\u2800\u2800",
    "\u034f",
    "\u180e",
    "\u{e0041}",
  ])("%j is nothing to read: the field is empty", (typed) => {
    expect(read(typed)).toBe("missing");
  });

  test.each(["\u200c", "\u200d", "\ufe0f", "\u034f", "\u180e", "\u3164", "\u115f", "\u1160", "\uffa0", "\u2800", "\u{e0041}", "\u{e0101}"])(
    "%j within a word is refused: two that look alike would be two",
    (mark) => {
      expect(read(`AB${mark}12`)).toMatch(/不能使用的字符/u);
    },
  );

  test.each(["管\u202e理员", "\u2066安场\u2069", "安\u200f场", "\u061c", "a\0b", "a\u001b[31m", "\ud83d"])(
    "%j is refused, for it would not be read as it was written",
    (typed) => {
      expect(read(typed)).toMatch(/不能使用的字符/u);
    },
  );
});

test.each<[string | string[], string]>([
  ["8c0f8a52-3c5a-4a2e-9d3c-0d1f2e3a4b5c", "8c0f8a52-3c5a-4a2e-9d3c-0d1f2e3a4b5c"],
  ["a\0b", ""],
  ["\0", ""],
  ["", ""],
  ["' or 1=1", ""],
  ["a".repeat(65), ""],
  [[], ""],
])("the id of %j is %j", (sent, id) => {
  const form = new FormData();
  for (const one of [sent].flat()) form.append("id", one);
  expect(idIn(form, "id")).toBe(id);
});
