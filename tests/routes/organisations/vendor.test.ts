import { beforeAll, expect, test } from "vitest";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { registerOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { paths } from "#app/paths.ts";
import { completeDraft, done, listedProduct } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { suspension } from "#tests/support/cast.ts";

let app: TestApp;
let page: string;
const operator = () => app.cast.contextFor(app.cast.as("office"));
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  page = paths.vendor(app.cast.creditCodeOf("vendor"));
});

test("who it is, what it lists, what of it is in the catalogue; nothing that is not on offer", async () => {
  const vendor = app.cast.contextFor(app.cast.as("vendor"), { now: new Date("2025-06-30T02:00:00Z") });
  const { id, number } = await listedProduct(vendor);
  const retired = await listedProduct(vendor);
  const draft = await completeDraft(vendor);
  const entry = { year: 2025, direction: "data-compliance", reason: "可推广的做法", validFrom: "2025-07-01", validUntil: "2027-06-30" } as const;
  done(await publishEntry(operator(), { productId: id, ...entry }));
  done(await publishEntry(operator(), { productId: retired.id, ...entry, validUntil: "2026-01-01" }));
  done(await advanceProduct(vendor, retired.id, "retire"));

  const { text, html } = await app.visitor.get(page);
  for (const words of ["示例清风安全", "民营企业", "浦东新区", "中型", "2024年1月1日", "已上架产品 共 1 项", "CX-2025-001", "有效", "CX-2025-002", "已到期"])
    expect(text).toContain(words);
  expect(html.match(/<h3><a href="\/products\/PD-\d+"/g)).toEqual([`<h3><a href="${paths.product(number)}"`]);
  expect(html).not.toContain(draft.id);
  const english = (await app.visitor.get(`${page}?lang=en`)).text;
  for (const words of ["Private company", "Pudong", "1 January 2024", "Products listed 1 in all"]) expect(english).toContain(words);
  expect(await app.queriesOf(() => app.visitor.get(page))).toBeLessThanOrEqual(4);
});

test("the code may be typed in small letters; what is no vendor's code is not there", async () => {
  expect((await app.visitor.get(page.toLowerCase())).status).toBe(200);
  for (const code of [app.cast.creditCodeOf("owner"), app.cast.creditCodeOf("office"), "91999999", "😀", "x".repeat(4000)])
    expect((await app.visitor.get(paths.vendor(code))).status).toBe(404);
  expect((await app.visitor.get("/vendors/%00")).status).toBe(400);
});

test("a suspended vendor says so and lists nothing to the public; its entries stay, without a link that would lead nowhere", async () => {
  const second = app.cast.contextFor(app.cast.as("secondVendor"), { now: new Date("2025-06-30T02:00:00Z") });
  const { id, number } = await listedProduct(second);
  const entry = { year: 2024, direction: "data-compliance", reason: "可推广的做法", validFrom: "2025-07-01", validUntil: "2027-06-30" } as const;
  done(await publishEntry(operator(), { productId: id, ...entry }));
  done(await advanceOrganisation(operator(), app.cast.idOf("secondVendor"), "suspend", suspension));
  const suspended = paths.vendor(app.cast.creditCodeOf("secondVendor"));
  const { status, text, html } = await app.visitor.get(suspended);
  expect(status).toBe(200);
  for (const words of ["该供给方已被运营方暂停", "暂停期间不展示产品", "CX-2024-001"]) expect(text).toContain(words);
  expect(html).not.toContain(paths.product(number));
  expect((await (await app.as("office")).get(suspended)).html).toContain(paths.product(number));
});

test("before it is verified it is there for its operators only", async () => {
  const newcomer = {
    creditCode: demoCreditCode("71000000"),
    name: "示例新来的公司",
    kind: "private",
    district: "pudong",
    size: "small",
    capacities: ["supply"] as const,
  };
  const { creditCode } = done(await registerOrganisation(operator(), { ...newcomer, capacities: [...newcomer.capacities] }, "first-owner@example.cn"));
  expect((await app.visitor.get(paths.vendor(creditCode))).status).toBe(404);
  const { status, text } = await (await app.as("office")).get(paths.vendor(creditCode));
  expect([status, text.includes("尚未核验"), text.includes("目前没有上架的产品")]).toEqual([200, true, true]);
});
