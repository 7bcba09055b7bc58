import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { paths } from "#app/paths.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, today } from "#tests/features/matching/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let own: string;
let near: string;
const open = (domain: ScenarioDomain, ...requirements: ReturnType<typeof must>[]) => act.openScenario({ requirements, fields: { domain } });

beforeAll(async () => {
  app = await startApp({ now: () => today });
  act = actingOn(app.cast);
  caps = pickCapabilities(app.cast.reference);
  const { first, second, third } = caps;
  own = (await act.listProduct("vendor", "示例自家产品", [documented(first)])).number;
  await act.listProduct("secondVendor", "示例别家产品", [documented(second)]);
  for (let i = 0; i < 5; i++) await open("industrial-internet", must(first), should(second), should(third));
  near = (await open("data-compliance", must(first), must(second), should(third))).number;
});

/** The page and what its loader answers, as one text; the nonce is new each time. */
const answerOf = async (client: Client, query = "") => {
  const [page, data] = [await client.get(`${paths.gapMap()}${query}`), await client.get(`${paths.gapMap()}.data${query}`)];
  expect([page.status, data.status]).toEqual([200, 200]);
  return { ...page, whole: `${page.html.replaceAll(/nonce="[^"]*"/g, "")}\n${data.html}` };
};

/** The cells of the map as read: domain, and words. */
const cellsOf = (html: string) =>
  [...html.matchAll(/<td data-label="([^"]+)" class="(?:heat-\d|withheld)">(.*?)<\/td>/gs)].map(([, domain, cell = ""]) => [
    domain,
    cell.replaceAll(/<[^>]+>|<!-- -->/g, ""),
  ]);

describe("a visitor", () => {
  test("reads cells of five scenarios or more; the others say 少于 5 and nothing else", async () => {
    const { html, text } = await answerOf(app.visitor);
    const cells = cellsOf(html);
    expect(cells.length).toBeGreaterThan(3);
    for (const [domain, words] of cells) expect(words).toMatch(domain === "工业互联网安全" ? /^需求 5供给 \d+短缺 \d+ \/ \d+[不略较很]缺$/ : /^少于 5$/);
    expect(text).not.toMatch(/无人覆盖|只差一项/);
    expect(html).not.toMatch(/PD-\d{6}|SC-2026/);
  });

  test("learns nothing of a withheld cell: not a byte of page or data moves when it grows, until it has five", async () => {
    const before = await answerOf(app.visitor);
    for (let i = 0; i < 3; i++) {
      await open("data-compliance", must(caps.second), must(caps.first), should(caps.third));
      expect((await answerOf(app.visitor)).whole).toBe(before.whole);
    }
    await open("data-compliance", must(caps.second), must(caps.first), should(caps.third));
    expect((await answerOf(app.visitor)).whole).not.toBe(before.whole);
  });

  test("gets no more by asking for it", async () => {
    const plain = await answerOf(app.visitor);
    for (const query of ["?branch=protect&domain=data-compliance", "?view=whole", "?domain=data-compliance"]) {
      const asked = await answerOf(app.visitor, query);
      expect(cellsOf(asked.html)).toEqual(cellsOf(plain.html));
      expect(asked.html).not.toContain('id="capabilities"');
    }
  });
});

describe("the whole", () => {
  test.each(["office", "audit"] as const)("is %s's, down to each capability with its scenarios and products", async (house) => {
    const { html, text } = await answerOf(await app.as(house));
    expect(text).not.toContain("少于 5");
    expect(text).toContain("无需求");
    expect(text).toContain("无人覆盖的能力");
    expect(html).toContain(`href="${paths.capability(caps.third)}"`);
    expect(html).toMatch(/href="\/scenarios\/SC-2026-\d{4}"/);
    expect(html).toContain(`href="/products?capability=${caps.third}"`);
  });

  test("a column looked at closely lists what it asks for, covered or not", async () => {
    const client = await app.as("office");
    const { text, html } = await answerOf(client, "?domain=data-compliance");
    expect(text).toContain("所要的能力：数据应用安全（数据合规）（3）");
    expect(html).toContain(`href="${paths.scenario(near)}"`);
    expect(html).toContain('href="/scenarios?domain=data-compliance&amp;status=open"');
  });

  test("what a column asks for is shown twenty a page, the least covered first", async () => {
    const { taxonomy } = app.cast.reference;
    const many = taxonomy.concepts.filter(({ claimable }) => claimable).slice(0, 24);
    for (const from of [0, 8, 16]) await open("artificial-intelligence", ...many.slice(from, from + 8).map(({ slug }) => must(slug)));
    const client = await app.as("office");
    const shown = async (query: string) => {
      const { html } = await answerOf(client, `?domain=artificial-intelligence${query}`);
      const section = html.slice(html.indexOf('id="capabilities"'));
      return { section, capabilities: [...section.matchAll(/<a href="\/capabilities\/([a-z0-9-]+)">/g)].map(([, slug]) => slug) };
    };
    const [first, second, beyond, odd] = [await shown(""), await shown("&page=2"), await shown("&page=99"), await shown("&page=x")];
    expect([first.capabilities.length, second.capabilities.length]).toEqual([20, 4]);
    expect(new Set([...first.capabilities, ...second.capabilities])).toEqual(new Set(many.map(({ slug }) => slug)));
    expect(beyond.capabilities).toEqual(second.capabilities);
    expect(odd.capabilities).toEqual(first.capabilities);
    expect(first.section).toContain(`href="${paths.gapMap()}?domain=artificial-intelligence&amp;page=2#capabilities"`);
    expect(second.section).toContain(`href="${paths.gapMap()}?domain=artificial-intelligence#capabilities"`);
    expect(first.section).toContain("（24）");
  });

  test.each(["?branch=nothing", "?domain=%F0%9F%98%80", "?branch=__proto__", "?branch=a&branch=b", `?domain=${"x".repeat(3000)}`])(
    "%s is left out",
    async (query) => {
      expect((await answerOf(await app.as("office"), query)).text).toContain("无人覆盖的能力");
    },
  );
});

describe("near misses", () => {
  test("are told to the vendor whose products they are, by the must that is lacking", async () => {
    const { text, html } = await answerOf(await app.as("vendor"));
    expect(text).toMatch(/我方产品只差一项必备（\d）/);
    expect(html).toContain(`href="${paths.scenario(near)}"`);
    expect(html).toContain(`href="${paths.productFits(own)}"`);
    expect(html).not.toContain("示例别家产品");
    expect(text).toContain("少于 5");
  });

  test.each(["owner", "secondOwner"] as const)("a house that only demands (%s) has none, and sees what everybody sees", async (house) => {
    const [mine, everybodys] = [await answerOf(await app.as(house)), await answerOf(app.visitor)];
    expect(mine.text).not.toContain("只差一项");
    expect(cellsOf(mine.html)).toEqual(cellsOf(everybodys.html));
  });
});

describe("on a narrow page", () => {
  const listOf = (html: string) => html.slice(html.indexOf('class="gap-lists"'), html.indexOf('class="gap-rest'));

  test("branches are folded, each with its hottest step in words; its cells are the map's", async () => {
    const { html } = await answerOf(app.visitor);
    const list = listOf(html);
    expect(list.match(/<details/g)?.length).toBeGreaterThan(0);
    expect(list).toMatch(/<summary><span>[^<]+<\/span><span class="step heat-\d">最高：[不略较很]缺<\/span>/);
    expect(list.match(/class="gap-cell/g)).toHaveLength(html.match(/<td data-label="[^"]+" class="heat-\d"/g)?.length ?? 0);
    expect(list).toContain('href="/capabilities/gap-map?column=data-compliance#map"');
  });

  test("a domain chosen by the address stands alone, unfolded", async () => {
    const { html } = await answerOf(app.visitor, "?column=industrial-internet");
    const list = listOf(html);
    expect(list).not.toContain("<details");
    expect(list).toMatch(/aria-current="true">工业互联网安全/);
    expect(list.match(/class="gap-cell/g)).toHaveLength(html.match(/<td data-label="工业互联网安全" class="heat-\d"/g)?.length ?? 0);
    expect(listOf((await answerOf(app.visitor, "?column=nothing")).html)).toContain("<details");
  });
});

test("it speaks English too", async () => {
  const { text, html } = await answerOf(app.visitor, "?lang=en");
  expect(text).toContain("Where supply falls short");
  expect(text).toContain("Fewer than 5");
  expect(html.slice(html.indexOf("<main")).replaceAll(/lang="zh-CN">[^<]*/g, "")).not.toMatch(/[\u4e00-\u9fff]{2}/);
});

test("no capability is called as the page is", () => {
  expect(app.cast.reference.taxonomy.get("gap-map")).toBeUndefined();
});
