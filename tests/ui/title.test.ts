import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { m } from "#app/i18n/generated/messages.js";
import { about } from "#app/ui/title.ts";

test("what is done with a thing is joined by the punctuation of the reader's language", () => {
  expect(about("撤销资质", "等保测评")).toBe("撤销资质：等保测评");
  expect(m.ui_title_about({ what: "Revoke", thing: "等保测评" }, { locale: "en" })).toBe("Revoke: 等保测评");
});

test("what alone stands while nothing is loaded", () => {
  expect(about("撤销资质")).toBe("撤销资质");
});

test("no page joins its title by the punctuation of one language", () => {
  const pages = ["app/routes", "app/ui"].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: "utf8" }).map((file) => join(directory, file)),
  );
  const joining = pages.filter((file) => /\.tsx?$/.test(file) && /titled\([^;]*[：，；、（]/.test(readFileSync(file, "utf8")));
  expect(joining).toEqual([]);
});
