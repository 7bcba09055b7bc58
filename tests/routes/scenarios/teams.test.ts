import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { paths } from "#app/paths.ts";
import { organisations } from "#db/schema/index.ts";
import { actingOn, type Capabilities, documented, must, pickCapabilities, should, today } from "#tests/features/matching/world.ts";
import { done } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { suspension } from "#tests/support/cast.ts";
import { asOwner } from "#tests/support/database.ts";

let app: TestApp;
let act: ReturnType<typeof actingOn>;
let caps: Capabilities;
let market: string;
let statutory: string;
let strict: string;

/** vendor: first; secondVendor: second and third; mixed: second. */
beforeAll(async () => {
  app = await startApp({ now: () => today });
  act = actingOn(app.cast);
  caps = pickCapabilities(app.cast.reference);
  const { first, second, third } = caps;
  await asOwner(app.ownerUrl, ({ db }) =>
    db
      .update(organisations)
      .set({ size: "small" })
      .where(eq(organisations.id, app.cast.idOf("mixed"))),
  );
  await act.listProduct("vendor", "示例甲产品", [documented(first)]);
  await act.listProduct("secondVendor", "示例乙产品", [documented(second), documented(third)]);
  await act.listProduct("mixed", "示例丙产品", [documented(second)]);
  const requirements = [must(first), must(second), should(third)];
  market = (await act.openScenario({ requirements })).number;
  statutory = (await act.openScenario({ requirements, regime: "government-procurement" })).number;
  strict = (await act.openScenario({ requirements: [must(first), { ...must(third), minEvidence: "deployed" }, should(second)] })).number;
});

const page = async (house: House | null, query = "", number = market) => {
  const client = house ? await app.as(house) : app.visitor;
  return await client.get(`${paths.scenarioTeams(number)}${query}`);
};

describe("who opens it", () => {
  test.each<[House | null, number]>([
    ["owner", 200],
    ["office", 200],
    ["audit", 200],
    ["vendor", 404],
    ["secondOwner", 404],
    [null, 404],
  ])("%s: %i", async (house, status) => {
    const answer = await page(house);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.html).not.toMatch(/示例甲产品|示例磐石网络/);
  });

  test("what is no scenario is not there", async () => {
    for (const number of ["SC-2026-9999", "x"]) expect((await page("owner", "", number)).status).toBe(404);
  });
});

describe("the teams", () => {
  test("are the smallest, the one that answers more first, each requirement with who carries it", async () => {
    const { text, html } = await page("owner");
    expect(text).toContain("最少 2 家可覆盖全部必备，共有 2 种方案。");
    const [one = "", two = ""] = html.split('id="team-2"');
    expect(one).toContain("示例甲产品");
    expect(one).toContain("示例乙产品");
    expect(one).not.toContain("示例丙产品");
    expect(two).toContain("示例丙产品");
    expect(text).toContain("覆盖 3/3 项");
    expect(text).toMatch(/示例磐石网络\s*可换为：\s*示例市数据集团/);
    expect(text).toContain("没有别家可以替换");
    expect(html).not.toContain(" style=");
  });

  test("a small company, or one vendor, where asked for", async () => {
    const small = await page("owner", "?small=yes");
    expect(small.text).toContain("共有 1 种方案");
    expect(small.html).toContain("示例丙产品");
    expect(small.html).not.toContain("示例乙产品</a>");
    const named = await page("owner", `?vendor=${app.cast.creditCodeOf("mixed")}`);
    expect(named.text).toContain("共有 1 种方案");
    expect(named.html).not.toContain("示例乙产品</a>");
    expect(named.html).toMatch(new RegExp(`<option value="${app.cast.creditCodeOf("mixed")}"[^>]* selected=""`));
  });

  test("where there is none, the musts that nobody covers are named; else the conditions", async () => {
    const none = await page("owner", "", strict);
    expect(none.text).toContain("以下必备要求没有任何上架产品覆盖");
    expect(none.html.slice(none.html.indexOf("以下必备"))).toContain(paths.capability(caps.third));
    expect((await page("owner", "?vendor=000000000000000000")).text).toContain("按所选条件、3 家以内凑不齐");
  });

  test("under a statutory regime it says that no consortium is formed here", async () => {
    expect((await page("owner", "", statutory)).text).toContain("不在本平台组成联合体");
    expect((await page("owner")).text).not.toContain("不在本平台组成联合体");
  });

  test.each(["?size=0", "?size=99&small=maybe", "?vendor=%F0%9F%98%80", "?size=4", `?vendor=${"9".repeat(4000)}`, "?vendor=__proto__"])(
    "%.30s is left out",
    async (query) => {
      const { status, text } = await page("owner", query);
      expect([status, text.includes("最少 2 家")]).toEqual([200, true]);
    },
  );

  test("it speaks English too", async () => {
    expect((await page("owner", "?lang=en")).text).toContain("2 vendors at the least cover all musts");
  });
});

test("a suspended vendor is in no team", async () => {
  done(await advanceOrganisation(act.at("office"), app.cast.idOf("secondVendor"), "suspend", suspension));
  const { text, html } = await page("owner");
  expect(text).toContain("共有 1 种方案");
  expect(html).not.toContain("示例磐石网络");
});
