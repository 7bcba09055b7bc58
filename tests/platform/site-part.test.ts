import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { sitePart } from "#app/platform/site-part.server.ts";

const build = (await import("../../build/server/index.js" as string)) as ServerBuild;
const partOf = sitePart(build);
const idsAt = (path: string) => Object.keys(partOf(path).routes);

const pathOf = (id: string): string => {
  const { parentId, path } = build.routes[id] ?? {};
  return [parentId ? pathOf(parentId) : "", path].filter(Boolean).join("/");
};
const pages = Object.keys(build.routes).map((id) => ({ id, path: `/${pathOf(id).replaceAll(/:\w+/gu, "x")}` }));

test.each(pages)("$path is found in its part, with its frame and the server's and the browser's idea of it alike", ({ id, path }) => {
  const { routes, assets } = partOf(path);
  for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) expect(routes[at]).toMatchObject({ id: at, parentId: build.routes[at]?.parentId });
  expect(Object.keys(assets.routes).sort()).toEqual(Object.keys(routes).sort());
});

test("a part has what may answer its path and nothing else", () => {
  const found = idsAt("/scenarios/drafts?page=2")
    .map(pathOf)
    .filter((path) => path !== "");
  expect(found.sort()).toEqual(["*", "scenarios/:number", "scenarios/drafts"]);
  expect(idsAt("/SCENARIOS/")).toEqual(idsAt("/scenarios"));
});

test("what no page answers is left to the page that says so", () => {
  for (const path of ["/nothing", "/scenarios/x/y/z/a/b"]) expect(idsAt(path).map(pathOf).filter(Boolean)).toEqual(["*"]);
});

test.each(["/", "/%73cenarios", "//scenarios", "/scenarios//x", "/scenarios.data", "/__manifest.x", "/场景"])("%s is looked for in the whole site", (path) => {
  expect(partOf(path)).toBe(build);
});
