import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ world: true });
});

const lists: [string, string][] = [
  ["scenarios", paths.scenarios()],
  ["scenarios, searched", `${paths.scenarios()}?q=数据安全`],
  ["products", paths.products()],
  ["capabilities", paths.capabilities()],
  ["gap map", paths.gapMap()],
  ["catalogue", paths.catalogue()],
];

describe.each(["zh-CN", "en"])("in %s", (language) => {
  test.each(lists)("%s: a list's page takes at most 25 kB on the wire", async (_, path) => {
    const reader = app.newVisitor();
    const { html, status } = await reader.get(encodeURI(path), { "Accept-Language": language });
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(gzipSync(html).length).toBeLessThan(25_000);
  });
});

/** Bytes on the wire of every script that a page asks for. */
async function scriptsOf(client: Client, path: string) {
  const { html, status } = await client.get(encodeURI(path));
  expect(status).toBe(200);
  // preloaded or imported; the manifest within the page also names what other pages would ask for
  const addresses = new Set([...html.matchAll(/(?:href=|from |import ?\(?)"(\/assets\/[\w.-]+\.js)"/gu)].map(([, address = ""]) => address));
  const sizes = await Promise.all([...addresses].map(async (address) => gzipSync((await client.get(address)).html).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test.each([["home", paths.home()], ...lists, ["sign-in", paths.signIn()], ["ranking notice", paths.rankingNotice()]])(
  "%s: a public page asks for no script at all",
  async (_, path) => {
    expect(await scriptsOf(app.visitor, path)).toBe(0);
  },
);

test("a form that helps while one types, which no visitor opens, asks for at most 150 kB", async () => {
  const [editor, vendor] = [await app.as("owner", "editor"), await app.as("vendor", "editor")];
  const scenario = (await editor.post(paths.scenarioDrafts())).location;
  const product = (await vendor.post(paths.productDrafts())).location?.replace(/\/about$/u, "");
  const pages: [Client, string][] = [
    [editor, `${scenario}/need`],
    [editor, `${scenario}/requirements`],
    [vendor, `${product}/about`],
    [vendor, `${product}/claims`],
  ];
  for (const [client, path] of pages) {
    const weight = await scriptsOf(client, path);
    expect(weight, path).toBeGreaterThan(0);
    expect(weight, path).toBeLessThan(150_000);
  }
});

test.each(["zh-CN", "en"])(
  "in %s, a form that names capabilities takes at most 30 kB on the wire, the tree of them only where it is asked for",
  async (language) => {
    const editor = await app.as("owner", "editor");
    const vendor = await app.as("vendor", "editor");
    const drafts: [Client, string | null, string][] = [
      [editor, (await editor.post(paths.scenarioDrafts())).location, "requirements"],
      [vendor, (await vendor.post(paths.productDrafts())).location, "claims"],
    ];
    for (const [client, location, part] of drafts) {
      const { html, status } = await client.get(`${location?.replace(/\/about$/u, "")}/${part}`, { "Accept-Language": language });
      expect([status, html.includes("<datalist")]).toEqual([200, true]);
      expect(gzipSync(html).length).toBeLessThan(30_000);
    }
    const { html: tree } = await app.newVisitor().get(paths.claimableCapabilities(), { "Accept-Language": language });
    expect(tree).toContain(language === "en" ? '"Zero trust"' : '"零信任"');
  },
);
