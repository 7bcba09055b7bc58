import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { actingOn, type Capabilities, content, days, documented, must, pickCapabilities, should, stated, today } from "#tests/features/matching/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";

let app: TestApp;
let caps: Capabilities;
let now = today;
let open: string;
let drafted: string;
const closesAt = days(30);

beforeAll(async () => {
  app = await startApp({ now: () => now });
  const act = actingOn(app.cast);
  caps = pickCapabilities(app.cast.reference);
  for (const name of ["示例甲", "示例乙", "示例丙"]) await act.listProduct("vendor", name, [documented(caps.first), stated(caps.second)]);
  await act.listProduct("secondVendor", "示例丁", [documented(caps.third)]);
  const requirements = [must(caps.first), should(caps.second), should(caps.third)];
  open = (await act.openScenario({ requirements, closesAt })).number;
  drafted = await act.draftScenario({ requirements });
});
beforeEach(() => {
  now = today;
});

const page = async (house: House | null, number = open) => (house ? await app.as(house) : app.visitor).get(paths.scenario(number));

describe("a published scenario", () => {
  test("is everybody's to read", async () => {
    for (const house of [null, "vendor", "owner", "secondOwner", "office", "audit"] as const) {
      const { status, text } = await page(house);
      expect([house, status]).toEqual([house, 200]);
      for (const said of [content.title, content.background, open, "征集中", "100–300 万元"]) expect(text).toContain(said);
    }
  });

  test("its history names houses as Chinese in an English page", async () => {
    const { html } = await app.visitor.get(`${paths.scenario(open)}?lang=en`);
    expect(html.match(/<ol class="timeline">.*?<\/ol>/s)?.[0]).toMatch(/ · (<!-- -->)?<span lang="zh-CN">[^<]+<\/span>/);
  });

  test.each<[House | null, boolean]>([
    [null, false],
    ["secondOwner", false],
    ["vendor", true],
    ["owner", true],
    ["office", true],
    ["audit", true],
  ])("its contact person for %s: %s", async (house, shown) => {
    const { html } = await page(house);
    for (const secret of [content.contactName, content.contactPhone, content.contactEmail, content.contactDepartment])
      expect(html.includes(secret)).toBe(shown);
  });

  test("counts everybody may know; below three they are said as fewer than three, and no product is named", async () => {
    const { text, html } = await page(null);
    expect(text).toMatch(/满足全部必备要求的产品： ?3 个/);
    expect(text).toContain("少于 3 个");
    expect(html).not.toMatch(/PD-\d{6}|示例[甲乙丙丁]|示例清风安全/);
    expect(text).not.toMatch(/可覆盖的产品.*[^0-9]1 个/);
  });

  test.each<[House | null, string | null]>([
    ["owner", "查看候选排序"],
    ["office", "查看候选排序"],
    ["audit", "查看候选排序"],
    ["vendor", "查看我方产品的位次"],
    ["secondOwner", null],
    [null, null],
  ])("the way to the ranking, for %s: %s", async (house, words) => {
    const { html, text } = await page(house);
    expect(html.includes(paths.scenarioCandidates(open))).toBe(words !== null);
    if (words) expect(text).toContain(words);
    else expect(text).toContain("候选排序及产品名单只向需求单位、运营方与审计开放");
  });

  test("its own house finds the way back to its desk", async () => {
    expect((await page("owner")).text).toContain("回到工作台");
    expect((await page("vendor")).text).not.toContain("回到工作台");
  });

  test.each<[string, number, boolean]>([
    ["a second before", -1000, false],
    ["at the instant itself", 0, true],
    ["a second after", 1000, true],
  ])("%s the deadline", async (_, offset, closed) => {
    now = new Date(closesAt.getTime() + offset);
    const { text } = await page(null);
    expect(text.includes("已截止")).toBe(closed);
    expect(text.includes("遴选中")).toBe(closed);
    expect(text.includes("征集已截止，需求单位正在遴选。")).toBe(closed);
    expect(text.includes("征集中")).toBe(!closed);
  });
});

describe("what is not there", () => {
  test("a draft: by its id for its own house, by the number it may come to have", async () => {
    const next = open.replace(/\d+$/, (serial) => String(Number(serial) + 1).padStart(serial.length, "0"));
    for (const number of [drafted, next]) for (const house of [null, "owner", "office"] as const) expect((await page(house, number)).status).toBe(404);
  });

  test.each([
    ["an unknown number", "SC-2026-9999"],
    ["NUL", "%00"],
    ["a thousand characters", "%E9%9B%B6".repeat(1000)],
    ["a number and NUL", "SC-2026-0001%00"],
    ["an emoji", "%F0%9F%98%80"],
  ])("%s", async (_, number) => {
    expect([400, 404]).toContain((await app.visitor.get(`/scenarios/${number}`)).status);
  });
});
