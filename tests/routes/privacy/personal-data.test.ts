import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { organisations, people } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ demo: false });
});

test("the page says what is held, and leads from the account", async () => {
  const client = await app.as("owner", "editor");
  expect((await client.get(paths.account())).html).toContain(`href="${paths.personalData()}"`);
  const page = await client.get(paths.personalData());
  for (const words of ["邮箱", "至少十五年", "没有一项以您的同意为依据", "下载我的个人信息"]) expect(page.text).toContain(words);
});

test("the export is a file of one’s own data that nobody keeps", async () => {
  const { status, headers, html } = await (await app.as("owner", "editor")).get(paths.personalDataExport());
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  expect(headers["content-disposition"]).toContain('filename="anchang-personal-data.json"');
  expect(JSON.parse(html).person.name).toBe("owner editor");
});

test("a visitor signs in first", async () => {
  for (const path of [paths.personalData(), paths.personalDataExport(), paths.erasure()]) expect((await app.visitor.get(path)).status).toBe(303);
});

test("erasing asks for a tick, ends the session, and is for good", async () => {
  const client = await app.as("owner", "viewer");
  expect((await client.post(paths.erasure())).status).toBe(422);
  expect(await client.post(paths.erasure(), { understood: "on" })).toMatchObject({ status: 303, location: paths.home() });
  const [person] = await app.db
    .select()
    .from(people)
    .where(eq(people.id, app.cast.as("owner", "viewer").personId));
  expect(person?.name).toContain("已注销用户");
  expect((await client.get(paths.desk())).status).toBe(303);
});

test("the only owner is shown what to hand over, and the form is not offered", async () => {
  const client = await app.as("vendor");
  const page = await client.get(paths.erasure());
  expect(page.text).toContain("示例清风安全");
  expect(page.html).not.toContain('name="understood"');
  expect((await client.post(paths.erasure(), { understood: "on" })).status).toBe(409);
});

test("whose house was never verified is led to take its registration back, and can go then; whose was cannot", async () => {
  const id = app.cast.idOf("secondVendor");
  await app.db.update(organisations).set({ status: "pending", verifiedAt: null }).where(eq(organisations.id, id));
  const client = await app.as("secondVendor");
  const before = await client.get(paths.erasure());
  expect(before.text).toContain("撤回注册");
  expect(before.html).not.toContain('name="understood"');
  expect((await client.get(paths.organisation())).html).toContain(paths.organisationWithdrawal());
  expect(await client.post(paths.organisationWithdrawal())).toMatchObject({ status: 303, location: paths.organisations() });
  const [house] = await app.db.select().from(organisations).where(eq(organisations.id, id));
  expect(house?.status).toBe("withdrawn");
  expect((await client.get(paths.erasure())).html).toContain('name="understood"');

  const vendor = await app.as("vendor");
  expect((await vendor.get(paths.organisation())).html).not.toContain(paths.organisationWithdrawal());
  expect((await vendor.post(paths.organisationWithdrawal())).status).toBe(409);
  expect((await (await app.as("vendor", "editor")).post(paths.organisationWithdrawal())).status).toBe(403);
});
