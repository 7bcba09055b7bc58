import { beforeAll, describe, expect, test } from "vitest";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { paths } from "#app/paths.ts";
import { scenarios } from "#db/schema/index.ts";
import { programme } from "#seeds/reference/programme.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

describe("the first page of a market at work", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ world: true });
  });

  test("counts what was opened against the target, and by domain", async () => {
    const rows = (await app.db.select().from(scenarios)).filter(({ number }) => number !== null);
    const open = rows.filter(({ status, closesAt }) => status === "open" && closesAt && closesAt > new Date());
    const { text, html } = await app.visitor.get(paths.home());
    expect(text).toContain(`${rows.length}项场景需求已公开`);
    expect(text).toContain(`征集中 ${open.length}`);
    expect(text).toContain(`计划目标：至少 ${programme.target} 项`);
    for (const domain of scenarioDomains) {
      const of = (list: typeof rows) => list.filter((row) => row.domain === domain).length;
      expect(text).toContain(`${of(rows)} 项，征集中 ${of(open)}`);
      expect(html).toContain(`href="/scenarios?domain=${domain}"`);
    }
  });

  test("says where the target comes from and that the plan's period is over", async () => {
    const { text } = await app.visitor.get(paths.home());
    expect(text).toContain(programme.source);
    expect(text).toContain("2021年1月1日至2023年12月31日");
    expect(text).toContain("已经结束");
  });

  test("shows the newest first, and those that close first", async () => {
    const open = (await app.db.select().from(scenarios)).filter(({ status, closesAt }) => status === "open" && closesAt && closesAt > new Date());
    const by = (key: (row: (typeof open)[number]) => number) =>
      open.toSorted((a, b) => key(a) - key(b) || ((a.number ?? "") < (b.number ?? "") ? -1 : 1)).map(({ number }) => paths.scenario(number ?? ""));
    const { html } = await app.visitor.get(paths.home());
    const links = [...html.matchAll(/href="(\/scenarios\/SC-[\d-]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([...by(({ openedAt }) => -(openedAt?.getTime() ?? 0)).slice(0, 6), ...by(({ closesAt }) => closesAt?.getTime() ?? 0).slice(0, 8)]);
  });

  test("speaks English", async () => {
    const { text, html } = await app.visitor.get(`${paths.home()}?lang=en`);
    expect(html).toContain('<html lang="en"');
    expect(text).toContain("out in the open");
    expect(text).toContain("1 January 2021 to 31 December 2023 and has ended");
  });

  test("costs four statements at most", async () => {
    expect(await app.queriesOf(() => app.visitor.get(paths.home()))).toBeLessThanOrEqual(4);
  });

  test("sends a search to the list whose button was pressed", async () => {
    const { html } = await app.visitor.get(paths.home());
    for (const path of [paths.products(), paths.capabilities()]) expect(html).toContain(`formAction="${path}"`.toLowerCase());
  });

  test("names the command that renews a demonstration, and only when its scenarios are over", async () => {
    expect((await app.visitor.get(paths.home())).text).not.toContain("demo:renew");
    await app.db.update(scenarios).set({ closesAt: new Date("2026-01-03T09:00:00Z"), questionsCloseAt: new Date("2026-01-02T09:00:00Z") });
    expect((await app.visitor.get(paths.home())).text).toContain("npm run demo:renew");
  });
});

describe("the first page before anything was opened", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });

  test("says what the place is for and what to do; nothing is over yet", async () => {
    const { status, text } = await app.visitor.get(paths.home());
    expect(status).toBe(200);
    expect(text).toContain("目前没有征集中的场景需求");
    expect(text).toContain("0项场景需求已公开");
    expect(text).not.toContain("demo:renew");
  });

  test("an owner who has signed in is led to the desk", async () => {
    const owner = await app.as("owner", "editor");
    expect((await owner.get(paths.home())).html).toContain(`href="${paths.desk()}"`);
    expect((await owner.get(paths.home())).text).not.toContain("登录后发布");
  });

  test.each([paths.design(), "/nothing", "/capabilities/zero-trust/more"])("%s is a 404 with a title of its own and a way on", async (path) => {
    const zh = await app.visitor.get(path);
    expect(zh.status).toBe(404);
    expect(zh.html).toContain("<title>没有找到页面 - 安场</title>");
    expect(zh.html).toContain(`/sign-in?next=${encodeURIComponent(path)}`);
    const en = await app.visitor.get(`${path}?lang=en`);
    expect(en.html).toContain("<title>Page not found - Anchang</title>");
    const signedIn = await app.as("vendor");
    expect((await signedIn.get(path)).html).not.toContain("/sign-in");
  });
});
