import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const directory = "app/i18n/messages";
const settings = JSON.parse(readFileSync("app/i18n/project.inlang/settings.json", "utf8"));
const locales: string[] = settings.locales;
const listed: string[] = settings["plugin.inlang.messageFormat"].pathPattern.map((path: string) => path.slice(path.lastIndexOf("/") + 1));

type Messages = Record<string, unknown>;
const read = (locale: string, file: string): Messages => {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(join(directory, locale, file), "utf8"));
  return messages;
};
/** All words of a message, its variants' too. */
const wordsOf = (message: unknown): string[] =>
  typeof message === "string" ? [message] : message && typeof message === "object" ? Object.values(message).flatMap(wordsOf) : [];
const placeholdersOf = (message: unknown) => [...new Set(wordsOf(message).flatMap((words) => words.match(/\{\w+\}/g) ?? []))].sort();

test("both languages are there, Chinese first", () => {
  expect(locales).toEqual(["zh-CN", "en"]);
  expect(settings.baseLocale).toBe("zh-CN");
});

test.each(["zh-CN", "en"])("every file of %s is listed, and every one listed is there", (locale) => {
  expect(readdirSync(join(directory, locale)).sort()).toEqual([...listed].sort());
});

describe.each(listed)("%s", (file) => {
  const [zh, en] = [read("zh-CN", file), read("en", file)];

  test("says the same things in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });
  test("holds no empty words", () => {
    const empty = (messages: Messages) =>
      Object.keys(messages).filter((key) => wordsOf(messages[key]).length === 0 || wordsOf(messages[key]).some((words) => !words.trim()));
    expect([...empty(zh), ...empty(en)]).toEqual([]);
  });
  test("fills in the same gaps in both", () => {
    expect(Object.keys(zh).filter((key) => String(placeholdersOf(zh[key])) !== String(placeholdersOf(en[key])) && !countedOtherwise.has(key))).toEqual([]);
  });
  test("English is English", () => {
    expect(Object.keys(en).filter((key) => /\p{Script=Han}/u.test(wordsOf(en[key]).join("")) && !quoted.has(key))).toEqual([]);
  });
});

/** Chinese says how many in all, English how many more. */
const countedOtherwise = new Set(["products_capabilities_more"]);

/** Chinese to be typed, in an English page. */
const quoted = new Set(["home_search_example"]);

/** Said by the page of samples, which is still to come. */
const toCome = new Set(["ui_saved", "ui_add"]);

test("no message is written for nothing", () => {
  const code = sourcesIn("app")
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const used = new Set([...code.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
  const keys = listed.flatMap((file) => Object.keys(read("zh-CN", file)));
  expect(keys.filter((key) => !used.has(key) && !toCome.has(key))).toEqual([]);
});

test("no message is in two files", () => {
  const keys = listed.flatMap((file) => Object.keys(read("zh-CN", file)));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === "app/i18n/generated" ? [] : sourcesIn(path);
    return /\.tsx?$/.test(path) ? [path] : [];
  });
}
