import { beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

test("a visitor reads, somebody signed in is known by name", async () => {
  const page = await app.visitor.get("/scenarios");
  expect(page.status).toBe(200);
  expect(page.html).toContain('lang="zh-CN"');
  const editor = await app.as("owner", "editor");
  expect((await editor.get("/scenarios")).text).toContain("工作台");
  expect(await app.queriesOf(() => app.visitor.get("/scenarios"))).toBeLessThanOrEqual(4);
  const out = await editor.post("/sign-out");
  expect(out).toMatchObject({ status: 303, location: "/" });
  expect((await editor.get("/scenarios")).text).toContain("登录");
});
