import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import siteMap from "#app/routes.ts";

const routes = siteMap.flatMap(({ children = [] }) => children);

/** Every parameter filled in with the same letter. */
const named = Object.values(paths).map((path) => (path as (...parts: string[]) => string)("x", "x"));
const mapped = routes.filter(({ path }) => path !== "*").map(({ path = "" }) => `/${path.replaceAll(/:[^/]+/g, "x")}`);

/** Answered before Remix. */
const ofTheServer = [paths.health()];

test("every route has its name, every name its route", () => {
  expect(named.filter((path) => !ofTheServer.includes(path)).sort()).toEqual([...mapped].sort());
});

test("no address is named twice", () => {
  expect(new Set(named).size).toBe(named.length);
});

test("what is put into a path stays one part of it", () => {
  expect(paths.capability("../a b/中?#")).toBe("/capabilities/..%2Fa%20b%2F%E4%B8%AD%3F%23");
});

test("whatever nobody knows is answered by our own page", () => {
  expect(routes.some(({ path }) => path === "*")).toBe(true);
});
