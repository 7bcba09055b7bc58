import { beforeAll, expect, test } from "vitest";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { paths } from "#app/paths.ts";
import { days, dealingsOf } from "#tests/features/intents/world.ts";
import { about, done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";

let app: TestApp;
let act: ReturnType<typeof dealingsOf>;
let owner: Client;
beforeAll(async () => {
  app = await startApp({ now: () => days(0) });
  act = dealingsOf(app.cast);
  owner = await app.as("owner", "viewer");
});

/** Saves under a new name: one version more. */
async function rename(id: string, name: string) {
  const ctx = act.at("vendor", "editor");
  const { revision } = done(await findProduct(ctx, { id }));
  done(await saveProductAbout(ctx, id, revision, { ...about, name }));
}

test("the version that was kept, invited or offered stays readable to the house it is pinned for, linked where it is named", async () => {
  const kept = await act.scenario();
  const answered = await act.scenario("government-procurement", "secondOwner");
  const product = await act.product("vendor", "示例第一版的名字");
  const invitation = await act.invite(kept.number, product.number);
  const intent = await act.intend(answered.number, product.number);
  await rename(product.id, "示例第二版的名字");
  await rename(product.id, "示例第三版的名字");
  const [first, second] = [1, 2].map((version) => paths.productVersion(product.number, version)) as [string, string];

  for (const path of [paths.shortlist(kept.number), paths.intentInvitation(invitation)]) expect((await owner.get(path)).html).toContain(`href="${first}"`);
  const other = await app.as("secondOwner", "viewer");
  for (const path of [paths.intent(intent), paths.scenarioIntents(answered.number)]) expect((await other.get(path)).html).toContain(`href="${first}"`);
  const seen: Partial<Record<House | "visitor", number[]>> = {};
  for (const house of ["owner", "secondOwner", "secondVendor", "vendor", "office"] as const) {
    const client = await app.as(house, "viewer");
    seen[house] = [(await client.get(first)).status, (await client.get(second)).status];
  }
  seen.visitor = [(await app.visitor.get(first)).status, (await app.visitor.get(second)).status];
  expect(seen).toEqual({ owner: [200, 404], secondOwner: [200, 404], secondVendor: [404, 404], vendor: [200, 200], office: [200, 200], visitor: [404, 404] });
  expect((await owner.get(first)).text).toContain("示例第一版的名字");
  expect((await owner.get(first)).text).toContain("示例第三版的名字");
  expect((await owner.get(paths.product(product.number))).html).toContain(`href="${first}"`);
  expect((await app.visitor.get(paths.product(product.number))).html).not.toContain(`href="${first}"`);
});

test("where the product is not to be seen the version is named and is no link", async () => {
  const { number } = await act.scenario();
  const product = await act.product();
  await act.keep(number, product.number);
  done(await advanceProduct(act.at("office"), product.id, "take-down", { reason: "材料与实物不符" }));
  const { text, html } = await owner.get(paths.shortlist(number));
  expect(text).toContain("列入时为第 1 版");
  expect(html).not.toContain(paths.productVersion(product.number, 1));
  expect((await owner.get(paths.productVersion(product.number, 1))).status).toBe(404);
});
