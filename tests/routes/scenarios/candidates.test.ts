import { beforeAll, describe, expect, test, vi } from "vitest";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { paths } from "#app/paths.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, stated, today } from "#tests/features/matching/world.ts";
import { done } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { suspension } from "#tests/support/cast.ts";

let app: TestApp;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let market: string;
let statutory: string;
let crowded: string;
let barren: string;
let strong: { id: string; number: string };
let catalogued: { id: string; number: string };
let draft: string;

beforeAll(async () => {
  app = await startApp({ now: () => today });
  act = actingOn(app.cast);
  caps = pickCapabilities(app.cast.reference);
  const { first, second, third, narrower } = caps;
  strong = await act.listProduct("vendor", "示例两样都有", [documented(first), documented(second)]);
  catalogued = await act.listProduct("secondVendor", "示例更窄的那种", [stated(narrower)]);
  await act.enter(catalogued.id);
  for (let i = 0; i < 21; i++) await act.listProduct("mixed", `示例第 ${i + 1} 个`, [stated(third)]);
  const requirements = [must(first), must(second), should(third)];
  market = (await act.openScenario({ requirements })).number;
  statutory = (await act.openScenario({ requirements, regime: "government-procurement" })).number;
  crowded = (await act.openScenario({ requirements: [must(third), should(first), should(second)] })).number;
  const untouched = app.cast.reference.taxonomy.concepts.filter(
    ({ slug, claimable }) => claimable && [first, second, third].every((one) => shareNothing(slug, one)),
  );
  barren = (await act.openScenario({ requirements: untouched.slice(0, 3).map(({ slug }) => must(slug)) })).number;
  draft = await act.draftScenario({ requirements });
  await app.library.settled();
});

function shareNothing(one: string, other: string) {
  const { taxonomy } = app.cast.reference;
  const branch = (slug: string) => [...taxonomy.ancestors(slug).keys()].filter((up) => taxonomy.get(up)?.broader.length);
  return !branch(one).some((up) => branch(other).includes(up));
}

const page = async (house: House | null, number = market, query = "") => {
  const client: Client = house ? await app.as(house) : app.visitor;
  return await client.get(`${paths.scenarioCandidates(number)}${query}`);
};

describe("who opens it", () => {
  test.each<[House | null, number]>([
    ["owner", 200],
    ["office", 200],
    ["audit", 200],
    ["mixed", 200],
    ["vendor", 200],
    ["secondVendor", 200],
    ["secondOwner", 404],
    [null, 404],
  ])("%s: %i", async (house, status) => {
    const answer = await page(house);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.html).not.toMatch(/PD-\d{6}|示例两样都有|示例更窄的那种|示例清风安全/);
  });

  test("what does not exist and what may not be seen are the same page", async () => {
    const [hidden, absent] = [await page("secondOwner", market), await page("secondOwner", "SC-2026-9999")];
    expect(hidden.text).toBe(absent.text.replaceAll("SC-2026-9999", market));
  });

  test.each(["SC-2026-9999", "sc", "%00", "%F0%9F%98%80", "SC-2026-0001%00", "..%2F..", "9".repeat(60)])(
    "%s is no page of ours, and breaks nothing",
    async (number) => {
      const answer = await (await app.as("office")).get(`/scenarios/${number}/candidates`);
      expect([400, 404]).toContain(answer.status);
    },
  );

  test("a draft has no ranking, by its id neither", async () => {
    expect((await page("owner", draft)).status).toBe(404);
  });
});

describe("the whole, for the owner", () => {
  test("order, figures, what is lacking, and what they rest on", async () => {
    const { text, html } = await page("owner");
    expect(text).toContain("候选排序");
    expect(text.indexOf("示例两样都有")).toBeLessThan(text.indexOf("示例更窄的那种"));
    expect(text).toContain("必备 2/2");
    expect(text).toContain("未满足的必备：");
    expect(text).toContain(`npm run match -- ${market}`);
    expect(text).toContain(app.cast.reference.digest.slice(0, 12));
    expect(text).toContain("2026年11月20日");
    expect(text).toContain("地区、奖项、企业规模、付费和热度不进入任何一项计算");
    expect(html).toContain('scope="col"');
    expect(html).toContain('scope="row"');
    expect(html.match(/<script\b[^>]*>/g), "none of the framework's").toEqual(['<script src="/press-once.js" defer="">']);
    expect(html).not.toContain(" style=");
  });

  const rowsOf = (html: string) => [...html.matchAll(/<li id="(PD-\d{6})">/g)].map(([, number]) => number ?? "");

  test("the parts on the page add up to the score on the page", async () => {
    const numbers = rowsOf((await page("owner")).html);
    expect(numbers).toHaveLength(20);
    for (const number of numbers.slice(0, 6)) {
      const { html } = await page("owner", market, `?open=${number}`);
      const tables = [...html.matchAll(/<table class="table labelled account">.*?<\/table>/gs)].map(([table]) => table);
      expect(tables).toHaveLength(1);
      const [rows = "", sums = ""] = (tables[0] ?? "").split("<tfoot>");
      const read = (text: string, pattern: RegExp) =>
        [...text.matchAll(pattern)].map(([, sign, figure]) => (sign === "−" ? -1 : 1) * Math.round(Number(figure) * 1000));
      const parts = read(rows, /data-label="(?:本项得分|同类能力)"[^>]*class="figure"[^>]*>([+−]?)(\d\.\d{3})</g);
      const figures = read(sums, /<td class="figure">([+−]?)(\d\.\d{3})</g);
      const total = figures.pop();
      expect(parts).toHaveLength(6);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(figures[0]);
      expect(figures.reduce((a, b) => a + b, 0)).toBe(total);
      const shown = new RegExp(`<li id="${number}">.*?<div class="score">.*?排序总分 (\\d\\.\\d{3})<`, "s").exec(html)?.[1];
      expect(total).toBe(Math.round(Number(shown) * 1000));
    }
  });

  test("every cell of the matrix leads to the line that accounts for it", async () => {
    const { html } = await page("owner");
    const cells = [...html.matchAll(/<a class="answer [^"]*" href="([^"]+)" aria-describedby="([^"]+)"/g)];
    expect(cells).toHaveLength(8 * 3);
    for (const [, , described] of cells) expect(html.split(`id="${described}"`)).toHaveLength(2);
    const [, href = ""] = cells[4] ?? [];
    const [path = "", anchor] = href.replaceAll("&amp;", "&").split("#");
    const opened = await (await app.as("owner")).get(path);
    expect(opened.html.split(`id="${anchor}"`)).toHaveLength(2);
  });

  test("on a narrow page each product's list says weight, relation and contribution, leads to each account, and what to arrange by stands above", async () => {
    const { html } = await page("owner");
    const [, lists = ""] = /<div class="matrix-lists">(.*?)<\/ol><\/div>/s.exec(html) ?? [];
    const [arranging = "", ...answers] = lists.split("<ol>").flatMap((part, i) => (i === 0 ? [part] : part.split('class="brought').slice(0, -1)));
    expect([...arranging.matchAll(/href="[^"]*by=([\w-]+)[^"]*#coverage"/g)].map(([, capability]) => capability)).toEqual([
      caps.first,
      caps.second,
      caps.third,
    ]);
    expect(arranging.match(/权重 0\.\d{3}/g)).toHaveLength(3);
    expect(answers).toHaveLength(8 * 3);
    expect(lists).toMatch(/必备 · 权重 0\.\d{3} · 本能力/);
    expect(lists).toMatch(/以“.*?”（下位）应答/);
    expect(lists).toMatch(/得 0\.\d{3}/);
    const hrefs = answers.map((answer) => /<a href="([^"]+)">[^<]+<\/a>(?!.*<a )/s.exec(answer)?.[1]?.replaceAll("&amp;", "&") ?? "");
    const [path = "", anchor] = (hrefs[4] ?? "").split("#");
    expect((await (await app.as("owner")).get(path)).html.split(`id="${anchor}"`)).toHaveLength(2);
    expect((await page("owner", market, `?by=${caps.third}`)).html).toMatch(/<div class="matrix-lists"><p class="small">按“.*?”的应答强弱排列/);
  });

  test("the opened row says why it stands there, against the one above, and what would change that", async () => {
    const [, second = ""] = rowsOf((await page("owner")).html);
    const { text } = await page("owner", market, `?open=${second}`);
    expect(text).toContain("为什么排在第 2 位");
    expect(text).toMatch(/在“外协人员在家也能安全登录”（SC-2026-\d{4}）的 23 个候选产品中，.*排在第 2 位：必备要求 2 项，覆盖 \d 项。/);
    expect(text).toMatch(/比第 1 位（示例两样都有）低 \d\.\d{3}：落后最多的是“/);
    expect(text).toMatch(/怎样会改变名次.*具备“.*”（必备），证据为/);
    expect(text).toMatch(/第 2 → 第 1 位|仍在第 2 位/);
    expect((await page("owner", market, "?open=PD-999999")).status).toBe(200);
  });

  test("columns and rows can be arranged by a requirement; places stay those of the ranking", async () => {
    const arranged = await page("owner", market, `?by=${caps.third}`);
    expect(arranged.text).toContain("的应答强弱排列；名次仍是全部候选中的名次");
    const covering = arranged.html.indexOf("is-covered should");
    expect(covering).toBeGreaterThan(0);
    const plain = rowsOf((await page("owner", market)).html);
    expect(rowsOf(arranged.html)).not.toEqual(plain);
    expect(rowsOf((await page("owner", market, "?by=no-such")).html)).toEqual(plain);
  });

  test("the regime's rule is said, and the addend is there or not accordingly", async () => {
    const opened = `?open=${catalogued.number}`;
    const [open, procured] = [await page("owner", market, opened), await page("owner", statutory, opened)];
    expect(open.text).toContain("有效的目录条目至多使得分提高 5%");
    expect(open.text).toContain("扣减后得分的 5%");
    expect(procured.text).toContain("《政府采购法实施条例》第二十条");
    expect(procured.text).toContain("不加分");
    expect(procured.text).not.toContain("扣减后得分的 5%");
  });

  test("filters narrow, paging turns, and both have addresses", async () => {
    const [one, two] = [await page("owner", crowded), await page("owner", crowded, "?page=2")];
    expect([rowsOf(one.html).length, rowsOf(two.html).length]).toEqual([20, 3]);
    expect(new Set([...rowsOf(one.html), ...rowsOf(two.html)]).size).toBe(23);
    expect(rowsOf((await page("owner", crowded, "?page=999")).html)).toEqual(rowsOf(two.html));
    expect(rowsOf((await page("owner", market, "?fit=fits")).html)).toEqual([strong.number]);
    expect(rowsOf((await page("owner", market, "?catalogue=yes")).html)).toEqual([catalogued.number]);
    const none = await page("owner", market, "?fit=fits&catalogue=yes");
    expect([none.status, rowsOf(none.html)]).toEqual([200, []]);
    expect(none.text).toContain("没有符合筛选的产品");
  });

  test.each(["?fit=%00", "?fit=fits&fit=nearly", "?page=-1", "?page=NaN", "?catalogue[]=yes", `?fit=${"零".repeat(20)}`])(
    "%s breaks nothing",
    async (query) => {
      expect((await page("owner", market, encodeURI(query))).status).toBeLessThan(500);
    },
  );

  test("where nothing answers, the page says so and still says what it rests on", async () => {
    const { status, text } = await page("owner", barren);
    expect(status).toBe(200);
    expect(text).toContain("还没有产品能应答这些要求");
    expect(text).toContain("依据与复现");
    expect((await page("vendor", barren)).text).toContain("贵单位没有产品入列");
  });

  test("it speaks English too, and marks the Chinese in it", async () => {
    const { text, html } = await page("owner", market, "?lang=en");
    expect(text).toContain("Ranked candidates");
    expect(text).toContain("Why it stands at place 1");
    expect(html).toContain('lang="zh-CN">示例两样都有');
  });
});

describe("a vendor's own", () => {
  test("its rows, their places among all, what they lack; no name, number or score of others", async () => {
    const [own, whole] = [await page("secondVendor"), await page("owner")];
    expect(own.text).toContain("示例更窄的那种");
    expect(own.text).toMatch(/第 \d+ 位，共 23 个/);
    expect(own.text).toContain("未满足的必备：");
    expect(own.html).not.toMatch(/示例两样都有|示例清风安全|示例市数据集团|示例第 \d+ 个/);
    const scoreOf = (html: string) => [...html.matchAll(/<div class="score">.*?排序总分 (\d\.\d{3})</gs)].map(([, score = ""]) => score);
    // another's score may happen to equal one of its own or of its addends
    const [, , itsRow = ""] = new RegExp(`^(.*)(<li id="${catalogued.number}">.*?)(?=<li id="PD-|</ol>\\s*<nav|$)`, "s").exec(whole.html) ?? [];
    expect(scoreOf(itsRow)).toHaveLength(1);
    expect(scoreOf(own.html)).toEqual(scoreOf(itsRow));
    const foreign = new Set(scoreOf(whole.html).filter((score) => !itsRow.includes(score)));
    expect(foreign.size).toBeGreaterThan(0);
    for (const score of foreign) expect(own.html).not.toContain(score);
    expect(new Set(own.html.match(/PD-\d{6}/g))).toEqual(new Set([catalogued.number]));
    expect(own.text).not.toContain("满足全部必备");
  });

  test("its own account compares it with nobody, and tells scores but no places that changes would bring", async () => {
    const { text, html } = await page("secondVendor", market, `?open=${catalogued.number}`);
    expect(text).toContain("怎样会改变得分");
    expect(text).not.toMatch(/比第 \d+ 位|落后最多|领先最多|→ 第/);
    expect(html).not.toContain("示例两样都有");
    expect((await page("secondVendor", market, `?open=${strong.number}`)).html).not.toContain("得分的组成");
  });

  test("a filter opens nothing more", async () => {
    for (const query of ["?page=2", "?fit=fits", "?catalogue=yes", "?view=whole"])
      expect((await page("secondVendor", market, query)).html).not.toContain("示例两样都有");
  });
});

test("a suspended vendor's products are named to the owner with the reason, to rivals not at all, and its own page is gone", async () => {
  const operator = app.cast.contextFor(app.cast.as("office"));
  done(await advanceOrganisation(operator, app.cast.idOf("vendor"), "suspend", suspension));
  const [owner, rival, suspended] = [await page("owner"), await page("secondVendor"), await page("vendor")];
  expect(owner.text).toMatch(/不入列的产品.*示例两样都有.*供给方已暂停/);
  expect(rival.html).not.toMatch(/不入列|示例两样都有/);
  expect(suspended.status).toBe(404);
  done(await advanceOrganisation(operator, app.cast.idOf("vendor"), "reinstate"));
});

test("while the library loads or has failed, candidates stand by number with the reason, and nothing is ranked", async () => {
  const state = vi.spyOn(app.library, "on").mockReturnValue(null);
  const why = vi.spyOn(app.library, "state", "get");
  const owner = await app.as("owner");
  for (const [is, words, unkept] of [
    ["loading", "正在载入产品库", "产品库还在载入"],
    ["failed", "匹配引擎暂时不可用", "匹配引擎暂时不可用，现在没有可以留存的排序"],
  ] as const) {
    why.mockReturnValue(is);
    const runs = await owner.get(paths.scenarioRuns(market));
    expect(runs.text).toContain(unkept);
    const kept = await owner.post(paths.scenarioRuns(market));
    expect([kept.status, kept.text]).toEqual([409, expect.stringContaining(unkept)]);
    const { status, text, html } = await page("owner");
    expect(status).toBe(200);
    expect(text).toContain(words);
    const numbers = [...html.matchAll(/<li id="(PD-\d{6})">/g)].map(([, number]) => number);
    expect(numbers).toHaveLength(20);
    expect(numbers).toEqual(numbers.toSorted());
    expect(html).not.toMatch(/class="score"|class="place"/);
    const own = await page("secondVendor");
    expect(new Set(own.html.match(/PD-\d{6}/g))).toEqual(new Set([catalogued.number]));
    const fitting = await page("owner", market, "?fit=fits");
    expect(fitting.html.match(/<li id="PD-\d{6}">/g)).toEqual([`<li id="${strong.number}">`]);
    expect((await page("owner", market, "?fit=fits&catalogue=yes")).text).toContain("没有符合筛选的产品");
    const arranged = await page("owner", market, `?by=${caps.third}`);
    expect([...arranged.html.matchAll(/<li id="(PD-\d{6})">/g)].map(([, number]) => number)).toEqual(numbers);
  }
  state.mockRestore();
  why.mockRestore();
});

test("whoever wants no ranking has the same products by number, filtered as ever, without place or score", async () => {
  const [ranked, listed] = [await page("owner"), await page("owner", market, "?order=number")];
  expect(ranked.html).toContain(`href="${paths.scenarioCandidates(market)}?order=number"`);
  const numbers = [...listed.html.matchAll(/<li id="(PD-\d{6})">/g)].map(([, number]) => number);
  expect(numbers).toHaveLength(20);
  expect(numbers).toEqual(numbers.toSorted());
  expect(listed.html).not.toMatch(/class="score"|class="place"|id="coverage"/);
  expect(listed.html).toContain(`href="${paths.scenarioCandidates(market)}?order=number&amp;fit=fits"`);
  expect((await page("owner", market, "?order=number&page=2")).html.match(/<li id="PD-\d{6}">/g)).toHaveLength(3);
  expect(listed.text).toMatch(/证据按\d{4}年\d+月\d+日计/);
  expect((await page("owner", market, "?order=score")).html).toContain('class="score"');
  expect(new Set((await page("secondVendor", market, "?order=number")).html.match(/PD-\d{6}/g))).toEqual(new Set([catalogued.number]));
  expect((await page(null, market, "?order=number")).status).toBe(404);
});
