import { beforeAll, expect, test } from "vitest";
import { type NewEntry, publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { paths } from "#app/paths.ts";
import { about, done, listedProduct } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let product: { id: string; number: string };
const enter = async (change: Partial<NewEntry>) => {
  const entry = {
    productId: product.id,
    year: 2025,
    direction: "data-compliance",
    reason: "可推广",
    validFrom: "2025-07-01",
    validUntil: "2027-06-30",
  } as const;
  return done(await publishEntry(app.cast.contextFor(app.cast.as("office")), { ...entry, ...change })).number;
};
const get = (query = "") => app.visitor.get(`${paths.catalogue()}${query}`);

test("says what it is and what an entry does not do while it is empty", async () => {
  const empty = await startApp();
  const { status, text } = await empty.visitor.get(paths.catalogue());
  expect(status).toBe(200);
  for (const words of ["创新攻关成果目录共 0 项", "率先应用、优先支持", "2022年1月25日", "不加分", "没有符合条件的条目"]) expect(text).toContain(words);
});

beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  product = await listedProduct(app.cast.contextFor(app.cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") }));
  await enter({});
  await enter({ year: 2024, direction: "industrial-internet", validUntil: "2026-11-20" });
  await enter({ year: 2023, validUntil: "2026-11-19" });
});

test("the newest year first, each entry with its product, version, vendor, reason, validity and status", async () => {
  const { text, html } = await get();
  expect([...text.matchAll(/CX-20\d\d-001/g)].map(([number]) => number)).toEqual(["CX-2025-001", "CX-2024-001", "CX-2023-001"]);
  expect(text).toContain(`CX-2025-001 ${about.name} 示例清风安全 第 1 版 可推广 2025年7月1日 至 2027年6月30日 有效`);
  expect(html).toContain(`href="${paths.product(product.number)}"`);
  expect(html).toContain('id="CX-2025-001"');
  const english = (await get("?lang=en")).text;
  for (const words of ["Innovation catalogue3 in all", "adds no points", "1 July 2025 to 30 June 2027", "Expired"]) expect(english).toContain(words);
});

test("an entry holds through its last day, and the seal is on valid ones alone", async () => {
  const { text, html } = await get();
  expect(text).toMatch(/CX-2024-001 .* 2026年11月20日 有效/);
  expect(text).toMatch(/CX-2023-001 .* 2026年11月19日 已到期/);
  expect(html.match(/class="tag official"/g)).toHaveLength(2);
});

test("year and direction narrow it, counted; what is no choice is left out", async () => {
  const { text } = await get("?year=2025&year=2024&direction=industrial-internet&direction=x");
  expect(text).toContain("共 1 项");
  expect(text).toContain("CX-2024-001");
  expect((await get("?year=1999&direction=%F0%9F%98%80&year=2025'")).text).toContain("共 3 项");
  expect((await get("?year=2099")).text).toContain("没有符合条件的条目");
  expect((await get("?year=%00")).status).toBe(400);
});

test("is read in two statements beside the clock", async () => {
  expect(await app.queriesOf(() => get("?year=2025"))).toBe(2);
});

test("names a product whatever became of it, and links it only where its page can be opened", async () => {
  const gone = await listedProduct(app.cast.contextFor(app.cast.as("secondVendor"), { now: new Date("2025-06-30T02:00:00Z") }));
  const number = await enter({ productId: gone.id, year: 2022 });
  const operator = app.cast.contextFor(app.cast.as("office"));
  done(await advanceProduct(operator, gone.id, "take-down", { reason: "材料与实物不符" }));
  const { text, html } = await get();
  expect(text).toContain(number);
  expect(html).not.toContain(paths.product(gone.number));
  expect((await (await app.as("office")).get(paths.catalogue())).html).toContain(paths.product(gone.number));
});
