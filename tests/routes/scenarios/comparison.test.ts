import { beforeAll, describe, expect, test } from "vitest";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { paths } from "#app/paths.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, stated, today } from "#tests/features/matching/world.ts";
import { done, shown } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";

let app: TestApp;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let scenario: string;
let draft: string;
let strong: string;
let rival: string;
let retired: string;
const many: string[] = [];

beforeAll(async () => {
  app = await startApp({ now: () => today });
  act = actingOn(app.cast);
  caps = pickCapabilities(app.cast.reference);
  const { first, second, third, narrower } = caps;
  strong = (await act.listProduct("vendor", "示例两样都有", [documented(first), stated(second)])).number;
  rival = (await act.listProduct("secondVendor", "示例更窄的那种", [stated(narrower), shown(third)])).number;
  for (let i = 0; i < 4; i++) many.push((await act.listProduct("mixed", `示例第 ${i + 1} 个`, [stated(third)])).number);
  const gone = await act.listProduct("vendor", "示例已下架的", [stated(first)]);
  retired = gone.number;
  done(await advanceProduct(act.at("vendor"), gone.id, "retire"));
  const requirements = [{ ...must(first), minEvidence: "documented" as const }, must(second), should(third)];
  scenario = (await act.openScenario({ requirements })).number;
  draft = await act.draftScenario({ requirements });
  await app.library.settled();
});

const page = async (house: House | null, products: readonly string[], { number = scenario, more = "" } = {}) => {
  const client = house ? await app.as(house) : app.visitor;
  return await client.get(`${paths.scenarioComparison(number)}?${new URLSearchParams(products.map((one) => ["product", one]))}${more}`);
};
const heads = (html: string) => [...html.matchAll(/<th scope="col"><a href="\/products\/(PD-\d+)"/g)].map(([, number]) => number);

describe("who compares", () => {
  test.each<[House | null, number]>([
    ["owner", 200],
    ["office", 200],
    ["audit", 200],
    ["mixed", 200],
    ["vendor", 200],
    ["secondOwner", 404],
    [null, 404],
  ])("%s: %i", async (house, status) => {
    const answer = await page(house, [strong, rival]);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.html).not.toContain("示例两样都有");
  });

  test("a vendor, its own products alone: others' are said not to be there, as are those that do not exist", async () => {
    const answer = await page("vendor", [rival, strong, "PD-999999"]);
    expect(heads(answer.html)).toEqual([strong]);
    expect(answer.html).not.toMatch(/示例更窄的那种|示例磐石/);
    expect(answer.text).toContain(`未列入：${rival}、PD-999999`);
  });

  test("a draft, and what is no scenario, are not there", async () => {
    for (const number of [draft, "SC-2026-9999", "x"]) expect((await page("owner", [strong], { number })).status).toBe(404);
  });
});

describe("the table", () => {
  test("has what each answers, by which claim, on what evidence of when and by whom", async () => {
    const { html, text } = await page("owner", [rival, strong]);
    expect(heads(html)).toEqual([rival, strong]);
    expect(text).toContain("必备 2/2");
    expect(text).toContain("必备 0/2");
    expect(text).toContain("证据低于要求的“材料”");
    expect(text).toContain("示例检测中心：2026年3月1日出具");
    expect(text).toContain("有效期至2028年2月29日");
    expect(text).toContain("按会话逐次核验身份与终端状态。");
    expect(text).toContain("第 1 版");
    expect(html).not.toContain(" style=");
    expect(html).not.toContain("2026-0101");
  });

  test("each product can be taken out, and another put in, by address", async () => {
    const { html } = await page("owner", [strong, rival]);
    expect(html).toContain(`href="${paths.scenarioComparison(scenario)}?product=${rival}"`);
    expect(html).toContain(`<input type="hidden" name="product" value="${strong}"/>`);
  });

  test("it speaks English too, and marks the Chinese in it", async () => {
    const { text, html } = await page("owner", [strong], { more: "&lang=en" });
    expect(text).toContain("Side by side");
    expect(html).toContain('lang="zh-CN">示例两样都有');
  });
});

describe("what was asked for", () => {
  test("more than four: four are shown, the rest is named", async () => {
    const { html, text } = await page("owner", [strong, rival, ...many]);
    expect(heads(html)).toEqual([strong, rival, many[0], many[1]]);
    expect(text).toContain(`一次至多比较 4 个产品，已取前 4 个，未列入：${many[2]}、${many[3]}`);
    expect(html).not.toContain('id="add"');
  });

  test("the same twice, in small letters or full width is one", async () => {
    expect(heads((await page("owner", [strong, strong.toLowerCase(), ` ${strong} `, strong.replace("PD", "ＰＤ")])).html)).toEqual([strong]);
  });

  test("retired products are not compared", async () => {
    expect((await page("owner", [retired])).text).toContain(`未列入：${retired}`);
  });

  test("nothing: the page says how to choose", async () => {
    const { status, text } = await page("owner", []);
    expect([status, text.includes("请先选择要比较的产品")]).toEqual([200, true]);
  });

  test.each(["' or 1=1 --", "💥", "PD-", "PD-999999999999", "PD-9".padEnd(5000, "9"), "<b>x</b>", "数".repeat(900)])(
    "%.20s breaks nothing and is said back short",
    async (typed) => {
      const { status, text } = await page("owner", [typed]);
      expect(status).toBe(200);
      expect(text).toContain("未列入：");
      expect(text).not.toContain("数".repeat(21));
    },
  );

  test("NUL is refused", async () => {
    expect((await (await app.as("owner")).get(`${paths.scenarioComparison(scenario)}?product=%00`)).status).toBe(400);
  });
});

test("the candidates' page offers it: boxes that belong to one GET form", async () => {
  const { html } = await (await app.as("owner")).get(paths.scenarioCandidates(scenario));
  expect(html).toContain(`action="${paths.scenarioComparison(scenario)}"`);
  const boxes = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => box);
  expect(boxes.length).toBeGreaterThan(1);
  for (const box of boxes) expect(box).toMatch(/name="product".*form="compare"|form="compare".*name="product"/);
});
