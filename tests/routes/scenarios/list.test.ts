import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ world: true });
}, 180_000);

const list = async (query: Record<string, string> | string = "") => {
  const search = typeof query === "string" ? query : `?${new URLSearchParams(query)}`;
  const { status, html, text } = await app.visitor.get(`${paths.scenarios()}${search}`);
  return {
    status,
    html,
    text,
    total: Number(/共 (\d+) 项/.exec(text)?.[1] ?? Number.NaN),
    numbers: [...html.matchAll(/<h2><a href="\/scenarios\/(SC-\d{4}-\d{4})"/g)].map(([, number]) => number ?? ""),
  };
};
/** The filters offered: name, value, and the count said beside it. */
const offered = (html: string) =>
  [...html.matchAll(/<input type="(?:checkbox|radio)" name="([a-z]+)" value="([^"]+)"[^>]*\/>.*?<span class="tally">(\d+)<\/span>/gs)].map(
    ([, name = "", value = "", count]) => ({ name, value, count: Number(count) }),
  );
const everyNumber = async (query: Record<string, string> = {}) => {
  const { total } = await list(query);
  const pages = await Promise.all(Array.from({ length: Math.ceil(total / 20) }, (_, i) => list({ ...query, page: String(i + 1) })));
  return pages.flatMap(({ numbers }) => numbers);
};

describe("the whole list", () => {
  test("holds every published scenario once, twenty a page, and nothing else", async () => {
    const rows = await app.db.execute<{ number: string }>(sql`select number from scenarios where status not in ('draft', 'in-review', 'discarded')`);
    const numbers = await everyNumber();
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.toSorted()).toEqual(rows.map(({ number }) => number).toSorted());
    expect((await list()).total).toBe(numbers.length);
  });

  test("newest first; by closing, what is still open first and soonest, then what is over", async () => {
    const rows = await app.db.execute<{ number: string; opened: string; closes: string; over: boolean }>(
      sql`select number, opened_at as opened, closes_at as closes, closes_at <= now() as over from scenarios where number is not null`,
    );
    const of = (number: string) => rows.find((row) => row.number === number);
    const opened = (await everyNumber()).map((number) => new Date(of(number)?.opened ?? 0).getTime());
    expect(opened).toEqual(opened.toSorted((a, b) => b - a));
    const closing = (await everyNumber({ sort: "closing" })).map((number) => ({ over: of(number)?.over, at: new Date(of(number)?.closes ?? 0).getTime() }));
    expect(closing).toEqual(closing.toSorted((a, b) => Number(a.over) - Number(b.over) || a.at - b.at));
  });

  test("a page beyond the last is empty and says so", async () => {
    const { status, numbers, text } = await list({ page: "9999" });
    expect([status, numbers]).toEqual([200, []]);
    expect(text).toContain("没有第 9999 页");
  });
});

describe("filters", () => {
  test("each says what it leaves, and leaves that", async () => {
    const values = offered((await list()).html);
    expect(new Set(values.map(({ name }) => name))).toEqual(new Set(["status", "domain", "closing", "regime", "industry", "district", "budget", "capability"]));
    for (const { name, value, count } of values) expect({ name, value, total: (await list({ [name]: value })).total }).toEqual({ name, value, total: count });
  });

  test("with one chosen, the others' figures are those of what is left", async () => {
    const chosen = { regime: "government-procurement" };
    const { html, total } = await list(chosen);
    expect(html).toContain('name="regime" checked="" value="government-procurement"');
    for (const { name, value, count } of offered(html).filter(({ name }) => name === "domain" || name === "status")) {
      expect((await list({ ...chosen, [name]: value })).total).toBe(count);
    }
    const domains = offered(html).filter(({ name }) => name === "domain");
    expect(domains.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  test("two values of one filter widen, two filters narrow", async () => {
    const [market, challenge, both] = [await list("?regime=market"), await list("?regime=challenge"), await list("?regime=market&regime=challenge")];
    expect(both.total).toBe(market.total + challenge.total);
    expect((await list("?regime=market&domain=data-compliance")).total).toBeLessThan(market.total);
  });

  test("the figures are those of the database", async () => {
    const rows = await app.db.execute<{ regime: string; count: number }>(
      sql`select regime, count(*)::int as count from scenarios where status not in ('draft', 'in-review', 'discarded') group by 1`,
    );
    const said = offered((await list()).html).filter(({ name }) => name === "regime");
    expect(Object.fromEntries(said.map(({ value, count }) => [value, count]))).toEqual(Object.fromEntries(rows.map(({ regime, count }) => [regime, count])));
  });
});

describe("search", () => {
  test("a word of two characters finds what holds it", async () => {
    const { total, numbers } = await list({ q: "医院" });
    expect(total).toBeGreaterThan(0);
    const rows = await app.db.execute<{ all: string }>(
      sql`select concat_ws(' ', title, summary, background, present_state, problem, affected, goal, array_to_string(acceptance, ' ')) as all from scenarios where number in (${sql.join(
        numbers.map((number) => sql`${number}`),
        sql`, `,
      )})`,
    );
    expect(rows.some(({ all }) => all.includes("医院"))).toBe(true);
  });

  test("an abbreviation finds what is asked by its Chinese name, and the other way round", async () => {
    const [short, long] = [await everyNumber({ q: "ZTNA" }), await everyNumber({ q: "零信任" })];
    expect(long.length).toBeGreaterThan(0);
    expect(short.length).toBeGreaterThan(0);
    expect(short.some((number) => long.includes(number))).toBe(true);
    expect(await everyNumber({ q: "ztna" })).toEqual(short);
    expect(await everyNumber({ q: "ＺＴＮＡ" })).toEqual(short);
  });

  test("a number finds its scenario, however it is typed", async () => {
    expect((await list({ q: "SC-2026-0007" })).numbers).toContain("SC-2026-0007");
    expect((await list({ q: " sc-2026-0007 " })).numbers).toContain("SC-2026-0007");
  });

  test("narrows together with filters, and keeps them", async () => {
    const [all, some] = [await list({ q: "数据" }), await list({ q: "数据", regime: "market" })];
    expect(some.total).toBeLessThan(all.total);
    expect(some.html).toContain('type="hidden" name="regime" value="market"');
  });

  test("what finds nothing says so and what to do", async () => {
    const { total, text } = await list({ q: "绝不会有的词组合" });
    expect(total).toBe(0);
    expect(text).toContain("搜索会同时查找能力的同义词和英文缩写");
  });
});

describe("garbage in the address", () => {
  const nothingSaid = [
    "?status=draft",
    "?status=in-review",
    "?domain=nope",
    "?capability=no-such",
    "?page=0",
    "?page=-3",
    "?page=1.5",
    "?page=abc",
    "?sort=random",
    "?closing=1",
    "?unknown=1",
  ];
  test.each(nothingSaid)("%s is the whole list", async (query) => {
    expect((await list(query)).numbers).toEqual((await list()).numbers);
  });

  test.each([
    ["NUL", "?q=%00"],
    ["half a character", "?q=%ED%A0%80"],
    ["an emoji", "?q=%F0%9F%98%80"],
    ["the query language's own signs", "?q=%26%7C!%3A*()%27%5C"],
    ["SQL", "?q='%20or%201=1--"],
    ["1,500 characters", `?q=${"%E9%9B%B6".repeat(1500)}`],
    ["NUL for a choice", "?capability=%00"],
    ["the same choice 300 times", `?${"domain=data-compliance&".repeat(300)}`],
    ["a page past counting", "?page=99999999999999999999"],
    ["three queries", "?q=a&q=b&q=c"],
    ["brackets", "?q[]=x"],
  ])("%s breaks nothing", async (_, query) => {
    const { status, html } = await list(query);
    expect(status).toBeLessThan(500);
    expect(html).not.toContain("\0");
  });
});

describe("what the address says that the list does not know", () => {
  test("is named and ignored, with the address without it; what it knows still narrows", async () => {
    const query = "?domain=nonsense&domain=data-compliance&sort=best&capability=no-such&page=2";
    const { status, text, html } = await app.visitor.get(`${paths.scenarios()}${query}`);
    expect(status).toBe(200);
    for (const said of ["已忽略", "领域：nonsense", "排序：best", "能力：no-such"]) expect(text).toContain(said);
    const clean = `${paths.scenarios()}?domain=data-compliance&amp;page=2`;
    expect(html).toContain(`href="${clean}"`);
    const cleaned = await app.visitor.get(clean.replace("&amp;", "&"));
    expect(cleaned.text).not.toContain("已忽略");
    const numbers = (page: string) => page.match(/href="\/scenarios\/SC-\d{4}-\d{4}"/gu);
    expect(numbers(cleaned.html)).toEqual(numbers(html));
    expect((await app.visitor.get(`${paths.scenarios()}?domain=nonsense&lang=en`)).text).toContain("were ignored: Domain: nonsense");
  });

  test("also of products and of the catalogue, whatever it is, and never more than a few words of it", async () => {
    const bad = ["<script>alert(1)</script>", "长".repeat(300), "a", "b", "c", "d", "e"].map((value) => `district=${encodeURIComponent(value)}`).join("&");
    const products = await app.visitor.get(`${paths.products()}?${bad}`);
    expect(products).toMatchObject({ status: 200, html: expect.not.stringContaining("<script>alert"), text: expect.stringContaining("另有 2 项") });
    expect(products.html).not.toMatch(/>[^<]*长{41}/u);
    expect((await app.visitor.get(`${paths.catalogue()}?year=1999&direction=data-compliance`)).text).toContain("年度：1999");
  });

  test("an empty value, another's parameter or an odd page says nothing", async () => {
    for (const query of ["?domain=&sort=", "?unknown=1", "?page=x"])
      expect((await app.visitor.get(`${paths.scenarios()}${query}`)).text).not.toContain("已忽略");
  });
});

test("a row says when it was published", async () => {
  const [row] = await app.db.execute<{ number: string; day: string }>(
    sql`select number, to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY"年"FMMM"月"FMDD"日"') as day from scenarios where status = 'open' order by opened_at desc, number limit 1`,
  );
  const { text, html } = await app.visitor.get(`${paths.scenarios()}?sort=newest`);
  expect(html).toContain(row?.number);
  expect(text).toContain(`${row?.day}发布`);
});

test("a number in lower case leads to the address in capitals", async () => {
  expect(await app.visitor.get("/scenarios/sc-2026-0001?lang=en")).toMatchObject({ status: 301, location: "/scenarios/SC-2026-0001?lang=en" });
  expect(await app.visitor.get("/products/pd-000001")).toMatchObject({ status: 301, location: "/products/PD-000001" });
  expect((await app.visitor.get("/scenarios/SC-2026-0001")).status).toBe(200);
  expect((await app.visitor.post("/scenarios/sc-2026-0001/runs")).status).not.toBe(301);
});
