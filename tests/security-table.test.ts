import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Items of OWASP ASVS 5.0 at level 2, with some of level 3, that concern a marketplace such as this one. */
const items = `
  V1.2.1 V1.2.2 V1.2.3 V1.2.4 V1.2.10 V1.3.1 V1.3.4 V1.3.6 V1.3.11 V1.3.12 V1.5.1
  V2.1.3 V2.2.1 V2.2.2 V2.3.1 V2.3.2 V2.3.3 V2.3.4 V2.3.5 V2.4.1
  V3.2.1 V3.3.1 V3.3.2 V3.3.3 V3.3.4 V3.4.1 V3.4.2 V3.4.3 V3.4.4 V3.4.5 V3.4.6 V3.5.1 V3.5.3 V3.7.2
  V4.1.1 V4.1.3 V4.2.1
  V5.1.1 V5.2.1 V5.2.2 V5.2.3 V5.3.1 V5.3.2 V5.4.2 V5.4.3
  V6.1.1 V6.2.1 V6.2.4 V6.2.5 V6.2.8 V6.2.9 V6.2.10 V6.2.12 V6.3.1 V6.3.3 V6.3.4 V6.3.8 V6.4.1 V6.4.3 V6.4.4 V6.5.1 V6.5.2 V6.5.5
  V7.2.3 V7.2.4 V7.3.1 V7.3.2 V7.4.1 V7.4.2 V7.4.3 V7.4.5 V7.5.1 V7.5.2
  V8.1.1 V8.2.1 V8.2.2 V8.2.3 V8.3.1 V8.4.1
  V11.3.2 V11.4.2 V11.5.1
  V12.2.1
  V13.2.2 V13.3.1 V13.4.2 V13.4.5
  V14.2.1 V14.3.2 V14.3.3
  V15.1.2 V15.2.1 V15.2.2 V15.3.1 V15.3.3 V15.3.4 V15.3.6 V15.3.7
  V16.2.5 V16.3.1 V16.3.2 V16.3.3 V16.4.1 V16.4.2 V16.5.1 V16.5.2 V16.5.3
`
  .trim()
  .split(/\s+/);
const section = /### Security\n(.*?)\n### /s.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
const idsIn = (text: string) => text.match(/\bV\d+\.\d+\.\d+\b/g) ?? [];

test("the README answers for each item once, as met or as not met", () => {
  expect(items.length).toBe(107);
  expect(idsIn(section).toSorted()).toEqual(items.toSorted());
});

test("every item that is met names tests that are there", () => {
  const rows = section.split("\n").filter((line) => /^\| V.*\|.*\|.*\|$/.test(line) && line.split("|").length === 5);
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const named = [...(row.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    expect([row, named.length > 0]).toEqual([row, true]);
    expect(named.filter((path) => !existsSync(path) && globSync(path).length === 0)).toEqual([]);
  }
});
