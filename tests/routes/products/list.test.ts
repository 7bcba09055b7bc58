import { beforeAll, describe, expect, test } from "vitest";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { paths } from "#app/paths.ts";
import { completeDraft, done, listedProduct } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { suspension } from "#tests/support/cast.ts";

let app: TestApp;
let listed: { id: string; number: string }[];
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  const vendor = app.cast.contextFor(app.cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") });
  listed = [];
  for (let i = 0; i < 23; i++) listed.push(await listedProduct(vendor));
  const entry = { year: 2025, direction: "data-compliance", reason: "可推广", validFrom: "2025-07-01", validUntil: "2027-06-30" } as const;
  done(await publishEntry(app.cast.contextFor(app.cast.as("office")), { productId: listed[0]?.id ?? "", ...entry }));
});

const get = (query = "", headers = {}) => app.visitor.get(`${paths.products()}${query}`, headers);

describe("the product library", () => {
  test("says what each product is, whose, how it comes and how well evidenced, in both languages", async () => {
    const { text, html } = await get();
    for (const words of ["产品库共 23 项", "示例零信任接入网关", "示例清风安全", "以产品、集成方式交付", "按年订阅", "自述3", "目录 CX-2025-001"])
      expect(text).toContain(words);
    expect(html).toContain(`href="${paths.vendor(app.cast.creditCodeOf("vendor"))}"`);
    const english = (await get("?lang=en")).text;
    for (const words of ["Products23 in all", "delivered as Product, Integration", "Annual subscription", "Self-declared3"]) expect(english).toContain(words);
  });

  test("is read in two statements beside the clock", async () => {
    expect(await app.queriesOf(() => get("?q=零信任&evidence=self-declared&capability=firewall"))).toBe(2);
  });

  test("keeps its state in the URL: chosen filters can be removed, pages and sorts keep them", async () => {
    const { html, text } = await get("?kind=product&sort=name&lang=en");
    expect(text).toContain("Kind: Product remove");
    expect(html).toContain('href="/products?sort=name&amp;lang=en"');
    expect(html).toContain('href="/products?kind=product&amp;sort=name&amp;lang=en&amp;page=2"');
    expect((await get("?kind=service")).text).toContain("没有符合条件的产品");
  });

  test("a page beyond the end says so and leads back to the last", async () => {
    const { status, text, html } = await get("?page=99&q=零信任");
    expect(status).toBe(200);
    expect(text).toContain("没有第 99 页");
    expect(html).toContain('page=2&amp;q=%E9%9B%B6%E4%BF%A1%E4%BB%BB">到最后一页（第 2 页）');
  });

  test.each([
    ["emoji", encodeURIComponent("😀🛡️")],
    ["quotes and operators", encodeURIComponent("'); drop table products; -- & | ! <-> :*")],
    ["markup", encodeURIComponent("<script>alert(1)</script>")],
    ["choices that are none", "x&kind=x&kind=x&evidence=gold&district=atlantis&capability=nope&sort=price&page=-3&catalogue=no"],
    ["more Chinese than it looks at", "%E5%AE%89".repeat(1_500)],
    ["half a character", "%ED%A0%80"],
  ])("stands %s", async (_, q) => {
    const { status, html } = await get(`?q=${q}`);
    expect(status).toBe(200);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toMatch(/\0|\uFFFD/);
  });

  test("NUL in a query is refused at the gate", async () => {
    expect((await get("?q=a%00b")).status).toBe(400);
  });

  test("a query of 100 kB is refused before anything reads it, and the next one is served", async () => {
    const answer = await get(`?q=${"%E5%AE%89".repeat(11_500)}`).catch(() => ({ status: 431 }));
    expect(answer.status).toBe(431);
    expect((await get("?q=安全")).status).toBe(200);
  });

  test("drafts, retired products and those of a suspended vendor are not in it", async () => {
    const second = app.cast.contextFor(app.cast.as("secondVendor"));
    const draft = await completeDraft(second);
    const { id, number } = await listedProduct(second);
    const listing = async () => (await get(`?q=${number}`)).html;
    expect(await listing()).toContain(paths.product(number));
    expect((await get("?page=2")).html).not.toContain(draft.id);
    done(await advanceProduct(second, id, "retire"));
    expect(await listing()).not.toContain(paths.product(number));
    done(await advanceProduct(second, id, "relist"));
    done(await advanceOrganisation(app.cast.contextFor(app.cast.as("office")), app.cast.idOf("secondVendor"), "suspend", suspension));
    expect(await listing()).not.toContain(paths.product(number));
  });
});
