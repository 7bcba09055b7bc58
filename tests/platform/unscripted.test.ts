import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { unscripted } from "#app/platform/unscripted.server.ts";

type Routes = ServerBuild["routes"];
const data = { name: "名", length: 3, rows: [{ at: new Date(0) }], none: null };
const answer = new Response("");
const page = (more = {}) => ({ loader: async () => data, default: () => null, ...more });
const routesOf = (modules: Record<string, object>) =>
  Object.fromEntries(Object.entries(modules).map(([id, module]) => [id, { id, path: id, module }])) as unknown as Routes;
const loaded = async (routes: Routes, id: string) => await routes[id]?.module.loader?.({} as LoaderFunctionArgs);

test("where no page asks for scripts, what is loaded reads the same and is nothing that Remix encodes", async () => {
  const routes = unscripted(routesOf({ page: page() }));
  const shown = (await loaded(routes, "page")) as typeof data;
  expect({ ...shown }).toEqual(data);
  expect([shown.name, shown.length, shown.rows]).toEqual([data.name, data.length, data.rows]);
  expect(typeof shown).toBe("function");
});

test("where one asks for scripts, nothing changes", async () => {
  const routes = routesOf({ frame: page(), page: page({ handle: { interactive: true } }) });
  expect(unscripted(routes)).toBe(routes);
});

test("answers, empty data and what is no page stay as they are", async () => {
  const routes = unscripted(
    routesOf({ answer: page({ loader: async () => answer }), empty: page({ loader: async () => null }), pageless: { loader: async () => data } }),
  );
  expect(await loaded(routes, "answer")).toBe(answer);
  expect(await loaded(routes, "empty")).toBeNull();
  expect(await loaded(routes, "pageless")).toBe(data);
});
