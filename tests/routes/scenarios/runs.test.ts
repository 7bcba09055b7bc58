import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { clock } from "#app/domain/identity/actor.ts";
import type { Requirement } from "#app/domain/matching/assess.ts";
import { mostRequested, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { organisations, rankingRuns } from "#db/schema/index.ts";
import { actingOn, documented, must, pickCapabilities, should, today } from "#tests/features/matching/world.ts";
import { done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let owner: Client;
let scenario: string;
let runs: string;
let act: ReturnType<typeof actingOn>;
let asked: Requirement[];
let half: string;
beforeAll(async () => {
  app = await startApp({ now: () => today });
  act = actingOn(app.cast);
  const { first, second, third } = pickCapabilities(app.cast.reference);
  asked = [must(first), should(second), should(third)];
  await act.listProduct("vendor", "示例两样都有", [documented(first), documented(second)]);
  half = (await act.listProduct("secondVendor", "示例只有一半", [documented(first)])).id;
  scenario = (await act.openScenario({ requirements: asked })).number;
  runs = paths.scenarioRuns(scenario);
  await app.library.settled();
  owner = await app.as("owner", "editor");
});

/** A product's vendor is part of what is kept, and of no score. */
const rename = (name: string) =>
  app.db
    .update(organisations)
    .set({ name })
    .where(eq(organisations.id, app.cast.idOf("vendor")));
const keep = async () => {
  const { status, location } = await owner.post(runs);
  expect([status, location]).toEqual([303, expect.stringMatching(/\/runs\/RR-\d{6}$/u)]);
  return location ?? "";
};

describe("kept rankings", () => {
  test("before the first, the page says when it comes; one click keeps the present one", async () => {
    expect((await owner.get(runs)).text).toContain("还没有留存的排序");
    const page = await owner.get(await keep());
    for (const words of ["已留存当前排序", "主动留存", "示例两样都有", "按原样重算", "npm run match -- --replay RR-"]) expect(page.text).toContain(words);
    expect((await owner.get(runs)).text).toContain("共 1 次");
  });

  test("ranked again on the page it is the same to the byte; compared with another it says what changed", async () => {
    const one = await keep();
    await app.db
      .update(organisations)
      .set({ name: "示例清风安全集团" })
      .where(eq(organisations.id, app.cast.idOf("vendor")));
    const other = await keep();
    expect(other).not.toBe(one);
    expect((await owner.get(`${one}?replay=yes`)).text).toContain("逐字节一致");
    const { text } = await owner.get(`${one}?against=${other.split("/").at(-1)}`);
    expect(text).toContain("2 个候选的名次和分数都没有变化");
  });

  test("compared, who left stands there with why; as-of days, where they are the same, are not spoken of", async () => {
    const one = await keep();
    done(await advanceProduct(act.at("secondVendor"), half, "retire"));
    const gone = await keep();
    const page = await owner.get(`${gone}?against=${one.split("/").at(-1)}`);
    for (const words of ["进入、退出或自身有变化的产品", "示例只有一半", "不再是候选：已由供给方下架"]) expect(page.text).toContain(words);
    expect(page.text).not.toContain("基准日由");
    expect((await owner.get(`${gone}?against=${one.split("/").at(-1)}&lang=en`)).text).toContain("no longer a candidate: retired by its vendor");
    done(await advanceProduct(act.at("secondVendor"), half, "relist"));
  });

  test("kept again while nothing has changed, it is the same one, and the page says so", async () => {
    const one = await keep();
    expect(await keep()).toBe(one);
    expect((await owner.get(one)).text).toContain("当前排序与这次留存完全相同，没有另存");
  });

  test("one that the clock kept later than its event says by how much", async () => {
    const { id, number } = await act.openScenario({ requirements: asked });
    done(await advanceScenario(act.at("owner"), id, "withdraw", { reason: "经费没有批下来，先撤回。" }));
    const minutes = (count: number) => app.cast.contextFor(clock, { now: new Date(today.getTime() + count * 60_000) });
    await keepDueRuns(minutes(25), app.library);
    const [, run = ""] = /href="([^"]+\/runs\/RR-\d+)"/.exec((await owner.get(paths.scenarioRuns(number))).html) ?? [];
    const { text } = await owner.get(run);
    for (const words of ["场景发布", "事件时间", "晚 25 分钟", "留存那一刻"]) expect(text).toContain(words);
    expect((await owner.get(`${run}?lang=en`)).text).toContain("Kept 25 minutes after the event");
    await rename("示例清风安全股份");
    expect((await owner.get(await keep())).text).not.toContain("比事件晚");
  });

  test("a scenario that is full of them says so where the button was, and refuses one that is asked for all the same", async () => {
    const { id, number } = await act.openScenario({ requirements: asked });
    const [made] = await app.db.select().from(rankingRuns).where(eq(rankingRuns.occasion, "request")).limit(1);
    if (!made) throw new Error("none was kept");
    const { id: _, ...values } = made;
    await app.db.insert(rankingRuns).values(Array.from({ length: mostRequested }, () => ({ ...values, scenarioId: id })));
    const page = await owner.get(paths.scenarioRuns(number));
    expect(page.text).toContain("已满 200 次");
    expect(page.text).not.toContain("留存当前排序");
    const { status, text } = await owner.post(paths.scenarioRuns(number));
    expect([status, text]).toEqual([409, expect.stringContaining("已满 200 次")]);
  });

  test("says of each product what it got for each requirement, and what it had claimed", async () => {
    const run = await keep();
    const { html, text } = await owner.get(run);
    const [, product = ""] = /open=(PD-\d{6})#account/.exec(html) ?? [];
    expect(text).not.toContain("当时的能力声明");
    const account = await owner.get(`${run}?open=${product}`);
    for (const words of ["为什么排在第 1 位", "第 1 版", "当时的能力声明", "有材料", "本能力 × 1.00", "领先最多的是“", "计分依据", "uncoveredMust"])
      expect(account.text).toContain(words);
    for (const unknown of ["PD-999999", "%F0%9F%98%80", "__proto__"]) expect((await owner.get(`${run}?open=${unknown}`)).text).not.toContain("当时的能力声明");
  });

  /** A kept run of so many, in the order of their numbers, or with the first half behind the second; each with this version. */
  async function longRun(scenarioId: string, count: number, { turned = false, versionOf = (_: number): number => 1 } = {}) {
    const [made] = await app.db
      .select()
      .from(rankingRuns)
      .where(eq(rankingRuns.id, Number((await keep()).split("RR-")[1])));
    const [row] = made?.result.rows ?? [];
    const [kept] = made?.input.products ?? [];
    if (!made || !row || !kept) throw new Error("none was kept");
    const numbers = Array.from({ length: count }, (_, i) => (turned ? (i + Math.floor(count / 2)) % count : i));
    const many = numbers.map((n, i) => ({ number: `PD-${900_000 + n}`, place: i + 1, name: `示例第 ${n + 1} 件`, version: versionOf(n) }));
    const { id: _, ...values } = made;
    const [long] = await app.db
      .insert(rankingRuns)
      .values({
        ...values,
        scenarioId,
        result: { ...made.result, rows: many.map((one) => ({ ...row, ...one })) },
        input: { ...made.input, products: many.map((one) => ({ ...kept, number: one.number, version: one.version })) },
      })
      .returning({ id: rankingRuns.id });
    return runNumber(long?.id ?? 0);
  }

  test("shows its places twenty a page, however many there are, and an opened account above the page that its product stands on", async () => {
    const { id, number } = await act.openScenario({ requirements: asked });
    const path = `${paths.scenarioRuns(number)}/${await longRun(id, 2_045)}`;
    const placesOf = (html: string) =>
      [...(/<section[^>]*id="places".*?<\/section>/s.exec(html)?.[0] ?? "").matchAll(/>PD-9(\d{5})</g)].map(([, n]) => 1 + Number(n));
    const from = (first: number, count = 20) => Array.from({ length: count }, (_, i) => first + i);
    const first = await owner.get(path);
    expect(placesOf(first.html)).toEqual(from(1));
    expect(first.html.length).toBeLessThan(150_000);
    expect(first.html).toContain(`href="${path}?page=2#places"`);
    expect(placesOf((await owner.get(`${path}?page=103`)).html)).toEqual(from(2_041, 5));
    expect(placesOf((await owner.get(`${path}?page=999`)).html)).toEqual(from(2_041, 5));
    for (const odd of ["?page=-1", "?page=x", "?page=", "?open=PD-999999"])
      expect([odd, placesOf((await owner.get(`${path}${odd}`)).html)]).toEqual([odd, from(1)]);
    const opened = await owner.get(`${path}?open=PD-900777`);
    expect(placesOf(opened.html)).toEqual(from(761));
    expect(opened.html.indexOf('id="account"')).toBeGreaterThan(0);
    expect(opened.html.indexOf('id="account"')).toBeLessThan(opened.html.indexOf('id="places"'));
    expect(opened.html).toContain(`href="${path}?page=39#places"`);
    expect(opened.html).toMatch(/open=PD-900777#account" aria-current="true"/);
  });

  test("compared with another, it shows what changed twenty a page, and who only moved folded and twenty a page, however many there are", async () => {
    const { id, number } = await act.openScenario({ requirements: asked });
    const before = await longRun(id, 2_045);
    const after = await longRun(id, 2_045, { turned: true, versionOf: (n) => (n < 45 ? 2 : 1) });
    const path = `${paths.scenarioRuns(number)}/${after}?against=${before}`;
    const shown = async (query = "") => {
      const { html } = await owner.get(`${path}${query}`);
      const comparison = /<section[^>]*id="comparison".*?<\/section>/s.exec(html)?.[0] ?? "";
      const [changed = "", moved = ""] = comparison.split("<details");
      const rows = (of: string) => [...of.matchAll(/href="\/products\/PD-9(\d{5})"/g)].map(([, n]) => 1 + Number(n));
      return { html, changed: rows(changed), moved: rows(moved), open: /^[^>]* open=""/.test(moved) };
    };
    const first = await shown();
    expect(first).toMatchObject({ changed: Array.from({ length: 20 }, (_, i) => i + 1), open: false });
    expect(first.moved).toHaveLength(20);
    expect(first.html.length).toBeLessThan(200_000);
    expect(first.html).toContain(`${after}?against=${before}&amp;changed=3#comparison"`);
    expect((await shown("&changed=3")).changed).toEqual([41, 42, 43, 44, 45]);
    expect((await shown("&changed=999")).changed).toEqual([41, 42, 43, 44, 45]);
    const last = await shown("&moved=100");
    expect(last).toMatchObject({ changed: first.changed, open: true });
    expect(last.moved).toHaveLength(20);
    expect(new Set([...last.moved, ...first.moved])).toHaveLength(40);
    expect(last.html).toContain(`href="${paths.scenarioRun(number, after)}?against=${before}&amp;moved=100&amp;page=2#places"`);
    expect(last.html).toContain(`href="${paths.scenarioRun(number, after)}?against=${before}&amp;changed=2&amp;moved=100#comparison"`);
    const itself = await owner.get(`${paths.scenarioRuns(number)}/${after}?against=${after.replace("RR-", "RR-0")}`);
    expect([itself.status, /class="mt-4">/.test(/<section[^>]*id="comparison".*?<\/section>/s.exec(itself.html)?.[0] ?? "")]).toEqual([200, false]);
    for (const odd of ["&changed=-1", "&changed=x", "&moved=%F0%9F%98%80"]) expect([odd, (await shown(odd)).changed]).toEqual([odd, first.changed]);
  });

  test("is not there for those who do not see the ranking whole, nor under another scenario or a made-up number", async () => {
    const run = await keep();
    for (const house of ["vendor", "secondOwner"] as const) {
      const client = await app.as(house);
      for (const path of [runs, run]) expect([house, path, (await client.get(path)).status]).toEqual([house, path, 404]);
    }
    for (const path of [runs, run]) expect((await app.visitor.get(path)).html).toContain(`/sign-in?next=${encodeURIComponent(path)}`);
    expect((await app.visitor.get(runs)).status).toBe(404);
    for (const path of [run.replace(scenario, "SC-2026-9999"), `${runs}/RR-999999`, `${runs}/x`, `${run}?against=RR-999999`, `${run}?against=🚇`])
      expect([path, (await owner.get(path)).status]).toEqual([path, 404]);
  });

  test("a vendor, a viewer and another owner keep none, and are told why", async () => {
    for (const [client, words] of [
      [await app.as("owner", "viewer"), "查阅"],
      [await app.as("vendor"), "只有需求单位和运营方可以留存排序"],
    ] as const) {
      const { status, text } = await client.post(runs);
      expect([status, text]).toEqual([403, expect.stringContaining(words)]);
    }
  });
});
