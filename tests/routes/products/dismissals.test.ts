import { beforeAll, expect, test } from "vitest";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { paths } from "#app/paths.ts";
import { productDismissals } from "#db/schema/index.ts";
import { done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { claimFields } from "./world.ts";

let app: TestApp;
let vendor: Client;
let form: string;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  vendor = await app.as("vendor", "editor");
  const ctx = app.cast.contextFor(app.cast.as("vendor", "editor"));
  const { id } = done(await createProduct(ctx));
  const about = { name: "外来人员账号收口", nameEn: "", kind: "product", summary: "离职人员的账号当日收回，共用账号分到人。", detail: "U盘来回拷贝先查毒。" };
  done(await saveProductAbout(ctx, id, 1, { ...about, kind: "product", deliveryModels: [], priceModel: null }));
  form = paths.productDraftClaims(id);
});

const dismiss = (client: Client, dismissed: string, rows = {}) => client.post(form, { revision: "2", ...rows, dismissed });
const suggested = (html: string) => [...html.matchAll(/<p class="name">([^<]+)<\/p>/gu)].map(([, label]) => label);

test("a suggested claim is set aside for good, once or twice, and what was typed stays", async () => {
  expect(suggested((await vendor.get(form)).html)).toContain("账号生命周期治理");
  const rows = claimFields([{ capability: "", note: "没有保存的说明", level: "self-declared", issuer: "", reference: "", issuedOn: "", expiresOn: "" }]);
  for (const _ of [1, 2]) {
    const { status, html } = await dismiss(vendor, "account-governance", rows);
    expect([status, html]).toEqual([200, expect.stringContaining("没有保存的说明")]);
    expect(html).toMatch(/<p class="said"[^>]*autofocus[^>]*>已忽略“账号生命周期治理”，不再建议。</iu);
  }
  expect(suggested((await vendor.get(form)).html)).not.toContain("账号生命周期治理");
  expect(await app.db.$count(productDismissals)).toBe(1);
});

test("a suggested claim that is taken without scripts has a row more, and the page says so", async () => {
  const insert = JSON.stringify({ type: "insert", payload: { name: "claims", defaultValue: { level: "self-declared", capability: "账号生命周期治理" } } });
  const { status, html } = await vendor.post(form, { revision: "2", ...claimFields([]), __intent__: insert });
  expect(status).toBe(200);
  expect(html).toMatch(/value="账号生命周期治理"/u);
  expect(html).toMatch(/<p class="said"[^>]*autofocus[^>]*>已把“账号生命周期治理”填入一行，保存后生效。</iu);
});

test.each(["no-such-thing", "", "a".repeat(10_000), "零信任", "\0", "\ud800", "account-governance'--"])(
  "%j is nothing that could be set aside",
  async (slug) => {
    const { status } = await dismiss(vendor, slug);
    expect([404, 422]).toContain(status);
    expect(await app.db.$count(productDismissals)).toBe(1);
  },
);

test("nobody else sets anything aside in this draft", async () => {
  for (const house of ["secondVendor", "owner", "office", "audit"] as const) expect((await dismiss(await app.as(house), "endpoint-security")).status).toBe(404);
  expect((await dismiss(await app.as("vendor", "viewer"), "endpoint-security")).status).toBe(403);
  expect((await dismiss(app.visitor, "endpoint-security")).status).toBe(303);
  expect(await app.db.$count(productDismissals)).toBe(1);
});

test("what was set aside is named on the claims form, and brought back by its house alone", async () => {
  expect((await vendor.get(form)).html).toMatch(/<button[^>]*name="restored"[^>]*value="account-governance"/u);
  const restore = (client: Client) => client.post(form, { revision: "2", restored: "account-governance" });
  for (const house of ["secondVendor", "owner", "office", "audit"] as const) expect((await restore(await app.as(house))).status).toBe(404);
  expect((await restore(await app.as("vendor", "viewer"))).status).toBe(403);
  expect(await app.db.$count(productDismissals)).toBe(1);
  const restored = await restore(vendor);
  expect([restored.status, restored.html]).toEqual([200, expect.stringMatching(/<p class="said"[^>]*autofocus[^>]*>已恢复“账号生命周期治理”/iu)]);
  expect(await app.db.$count(productDismissals)).toBe(0);
  const { html } = await vendor.get(form);
  expect([suggested(html).includes("账号生命周期治理"), html.includes('name="restored"')]).toEqual([true, false]);
});
