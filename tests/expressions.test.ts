import { globSync, readFileSync } from "node:fs";
import { analyse } from "scslre";
import ts from "typescript";
import { expect, test } from "vitest";
import { wordingRules } from "#app/domain/scenario/fairness-rules.ts";

interface Found {
  at: string;
  source: string;
  flags: string;
}

const files = globSync("app/**/*.{ts,tsx}", { exclude: ["app/i18n/generated/**"] });

/** Every regular expression that is written in the app, and the wordings, which are put together; of the others that are, an address is the piece. */
const written: Found[] = Object.entries(wordingRules).map(([name, { wording }]) => ({ at: name, source: wording.source, flags: wording.flags }));
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const look = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      written.push({ at: file, source, flags });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
}

const isSlow = ({ source, flags }: Omit<Found, "at">) => analyse({ source, flags }).reports.length > 0;

test("V1.3.12: the analysis knows a slow expression when it sees one", () => {
  expect(isSlow({ source: "^(a+)+$", flags: "" })).toBe(true);
  expect(isSlow({ source: "^\\d+\\d+x$", flags: "" })).toBe(true);
  expect(isSlow({ source: "=+$", flags: "" })).toBe(true);
  expect(isSlow({ source: "^[a-z]+$", flags: "" })).toBe(false);
});

test("V1.3.12: no expression of the app can be made to go back and forth over what was typed", () => {
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter(isSlow).map(({ at, source, flags }) => `${at}: /${source}/${flags}`)).toEqual([]);
});
