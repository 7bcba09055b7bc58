import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { letters } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let real: TestApp;
const letter = { to: "lin@example.cn", subject: "<b>题目</b>", locale: "zh-CN" as const, text: "" };
beforeAll(async () => {
  [app, real] = [await startApp(), await startApp({ demo: false })];
  for (const { db, origin } of [app, real])
    await db.insert(letters).values([
      { ...letter, id: "l-1", text: `请打开：${origin}/sign-up/abc\nhttp://elsewhere.example/x` },
      { ...letter, id: "l-2", to: "zhou@example.cn", subject: "第二封", text: null },
    ]);
});

test("lists letters, those to one address, and shows one with its links", async () => {
  expect((await app.visitor.get(paths.signIn())).html).toContain(paths.mailbox());
  const all = await app.visitor.get(paths.mailbox());
  for (const shown of ["<b>题目</b>", "第二封", "lin@example.cn"]) expect(all.text).toContain(shown);
  const own = await app.visitor.get(`${paths.mailbox()}?to=LIN@example.cn`);
  expect([own.text.includes("题目"), own.text.includes("第二封")]).toEqual([true, false]);
  expect((await app.visitor.get(`${paths.mailbox()}?to=nobody`)).text).toContain("没有邮件");
  const one = await app.visitor.get(paths.letter("l-1"));
  expect(one.html).toContain('href="/sign-up/abc"');
  expect(one.html).not.toContain('href="http://elsewhere');
  expect((await app.visitor.get(paths.letter("l-2"))).text).toContain("不再保留");
  expect((await app.visitor.get(paths.letter("no-such"))).status).toBe(404);
});

test("outside a demonstration there is none", async () => {
  const inside = await real.as("office", "owner");
  for (const client of [real.visitor, inside]) for (const path of [paths.mailbox(), paths.letter("l-1")]) expect((await client.get(path)).status).toBe(404);
  expect((await real.visitor.get(paths.signIn())).html).not.toContain(paths.mailbox());
  expect((await real.visitor.get(paths.signUpSent())).html).not.toContain(paths.mailbox());
});
