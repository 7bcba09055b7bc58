import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keptFormOf } from "#app/routes/account/kept-names.ts";
import siteMap from "#app/routes.ts";

const routes = siteMap.flatMap(({ children = [] }) => children);
const addressOf = (file: string) => routes.find((route) => route.file === file)?.path?.replaceAll(/:[^/]+/g, "x");

/** Sent by people who are not signed in, or with secrets alone, or by a script while one types: never kept. */
const neverKept = [/^sign-in/, /^sign-up/, /^password-reset/, /^invitations\/x$/, /^account\/password$/, /^account\/security\//, /\/field$/];

const forms = globSync("app/routes/**/*.tsx")
  .filter((file) => /readForm\(|saveStep|giveVerdict/.test(readFileSync(file, "utf8")))
  .map((file) => addressOf(file.slice("app/".length)))
  .filter((address) => address !== undefined && !neverKept.some((pattern) => pattern.test(address)));

test("every form that may have to wait has a name to be found by", () => {
  expect(forms.length).toBeGreaterThan(25);
  expect(forms.filter((address) => !keptFormOf(`/${address}`))).toEqual([]);
});
