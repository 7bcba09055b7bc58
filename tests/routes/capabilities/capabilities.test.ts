import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import type { Concept } from "#app/domain/capability/taxonomy.ts";
import { paths } from "#app/paths.ts";
import { claims, organisations, products, requirements, scenarios } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let figures: Map<string, DemandAndSupply>;
beforeAll(async () => {
  app = await startApp({ world: true });
  figures = await recount();
});

/** What the pages count, counted anew: row by row, with nothing but the taxonomy. */
async function recount() {
  const { taxonomy } = app.cast.reference;
  const [asked, offered, open, listed, houses] = await Promise.all([
    app.db.select().from(requirements),
    app.db.select().from(claims),
    app.db.select().from(scenarios),
    app.db.select().from(products),
    app.db.select().from(organisations),
  ]);
  const isOpen = new Set(open.filter(({ status, closesAt }) => status === "open" && closesAt && closesAt > new Date()).map(({ id }) => id));
  const verified = new Set(houses.filter(({ status }) => status === "verified").map(({ id }) => id));
  const isListed = new Set(listed.filter(({ status, organisationId }) => status === "listed" && verified.has(organisationId)).map(({ id }) => id));
  return new Map(
    taxonomy.concepts.map(({ slug }) => {
      const within = new Set(taxonomy.closure(slug));
      const demand = new Set(asked.filter(({ capability, scenarioId }) => within.has(capability) && isOpen.has(scenarioId)).map((row) => row.scenarioId)).size;
      const supply = new Set(offered.filter(({ capability, productId }) => within.has(capability) && isListed.has(productId)).map((row) => row.productId)).size;
      return [slug, { demand, supply }];
    }),
  );
}

describe("the browser of capabilities", () => {
  test("shows every concept once with a recount's figures, and mentions it wherever else it belongs", async () => {
    const { taxonomy } = app.cast.reference;
    const { html, status } = await app.visitor.get(paths.capabilities());
    expect(status).toBe(200);
    const rows = [...html.matchAll(/<li><a href="\/capabilities\/([\w-]+)">[^<]+<\/a><i><span>(\d+)<.*?<span>(\d+)</g)];
    const shown = new Map(rows.map(([, slug = "", demand, supply]) => [slug, { demand: Number(demand), supply: Number(supply) }]));
    const roots = taxonomy.roots.map(({ slug }) => slug);
    expect(rows).toHaveLength(taxonomy.concepts.length - roots.length);
    expect(shown).toEqual(new Map([...figures].filter(([slug]) => !roots.includes(slug))));
    expect([...figures.values()].some(({ demand }) => demand > 0)).toBe(true);
    for (const { slug, broader } of taxonomy.concepts.filter((one) => one.broader.length > 1 && !roots.includes(one.broader[0] ?? ""))) {
      const links = html.split(`href="${paths.capability(slug)}"`).length - 1;
      expect(links, slug).toBe(broader.filter((parent) => !roots.includes(parent)).length);
    }
  });

  test("is light: at most 25 kB on the wire, in both languages", async () => {
    for (const lang of ["zh-CN", "en"]) expect(gzipSync((await app.visitor.get(`${paths.capabilities()}?lang=${lang}`)).html).length).toBeLessThan(25_000);
  });

  test.each([
    ["waf", "Web应用防火墙"],
    ["ＺＴＮＡ", "零信任"],
    ["零信任架构", "零信任"],
  ])("finds %s", async (typed, label) => {
    expect((await app.visitor.get(`${paths.capabilities()}?${new URLSearchParams({ q: typed })}`)).text).toContain(label);
  });

  test.each(["zzzzzz", "\ud800", "%00", "'", "(", "\\", "💥", "数".repeat(1000)])("takes %j without complaint", async (typed) => {
    const page = await app.visitor.get(`${paths.capabilities()}?q=${typed === "%00" ? typed : encodeURIComponent(typed.toWellFormed())}`);
    expect(page.status).toBe(typed === "%00" ? 400 : 200);
  });
});

describe("the page of a concept", () => {
  test("answers for every concept in both languages, with the recount's figures where something can be claimed", async () => {
    const { taxonomy } = app.cast.reference;
    const usable = (slug: string) => taxonomy.closure(slug).some((one) => taxonomy.get(one)?.claimable);
    const check = async ({ slug, zh, en }: Concept, english: boolean) => {
      const page = await app.visitor.get(`${paths.capability(slug)}?lang=${english ? "en" : "zh-CN"}`);
      expect(page.status, slug).toBe(200);
      expect(page.html, slug).toContain(english ? `<title>${en.replaceAll("&", "&amp;")}` : `<title>${zh}`);
      expect(page.text, slug).toContain(english ? zh : en);
      const heads = [...page.html.matchAll(/<h2 id="(?:scenarios|products)-title">[^<]*?(\d+)[^<]*<\/h2>/g)].map(([, count]) => Number(count));
      const figure = figures.get(slug);
      expect(heads, slug).toEqual(usable(slug) ? [figure?.demand, figure?.supply] : []);
    };
    for (let i = 0; i < taxonomy.concepts.length; i += 8) await Promise.all(taxonomy.concepts.slice(i, i + 8).map((concept, j) => check(concept, j % 2 === 1)));
  }, 120_000);

  test("the rows lead to the filtered list, which has as many", async () => {
    const [slug = "", figure] = [...figures].find(([, { demand, supply }]) => demand > 10 && supply > 10) ?? [];
    const page = await app.visitor.get(paths.capability(slug));
    expect(page.html.match(/href="\/scenarios\/SC-/g)).toHaveLength(10);
    expect(page.html.match(/<h3><a href="\/products\/PD-/g)).toHaveLength(10);
    const list = await app.visitor.get(`${paths.scenarios()}?capability=${slug}&status=open`);
    expect(list.text).toContain(`共 ${figure?.demand} 项`);
  });

  test.each(["no-such-concept", "Zero-Trust", "__proto__", "constructor", "零信任", "a".repeat(2000)])("%s is a 404", async (slug) => {
    expect((await app.visitor.get(paths.capability(slug))).status).toBe(404);
  });

  test("says what cannot be claimed", async () => {
    expect((await app.visitor.get(paths.capability("recognition"))).text).toContain("不是能力");
    expect((await app.visitor.get(paths.capability("govern"))).text).toContain("归类名称");
    expect((await app.visitor.get(paths.capability("zero-trust"))).text).not.toMatch(/不是能力|归类名称/);
  });
});
