import { describe, expect, test } from "vitest";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();

/** Each way goes through a scenario of its own, so that none finds what another left. */
const scenarios = ["SC-2026-0017", "SC-2026-0096", "SC-2026-0068"];

describe.each(ways)("from a ranking to a conversation, $name", ({ scripts, hands, sound, name }) => {
  const scenario = `/scenarios/${scenarios[ways.findIndex((way) => way.name === name)]}`;

  test("the owner reads why, compares, keeps and invites; the vendor answers; both have it on the desk, and no place has moved", async () => {
    const drafter = await market.signIn("drafter", { scripts });
    await drafter.goto(scenario);
    const title = await drafter.getByRole("heading", { level: 1 }).textContent();
    await drafter.goto(`${scenario}/candidates`);
    const order = () =>
      drafter.locator("ol.candidates > li").evaluateAll((rows) => rows.map(({ id, textContent }) => `${id} ${/\d\.\d{3}/.exec(textContent ?? "")?.[0]}`));
    const before = await order();
    await hands.press(drafter.getByRole("link", { name: /^为什么排在第 1 位/ }));
    expect(await drafter.locator("blockquote").textContent()).toContain("排在第 1 位");
    expect(await drafter.getByRole("heading", { name: "怎样会改变名次" }).count()).toBe(1);
    if (sound) await expectSound(drafter);

    for (const box of [0, 1])
      await drafter
        .getByRole("checkbox", { name: /^选入比较/ })
        .nth(box)
        .check();
    await hands.press(drafter.getByRole("button", { name: "并列比较所选产品" }));
    await drafter.waitForURL(/comparison\?product=PD-\d+&product=PD-\d+/);
    expect(await drafter.locator("main table").first().textContent()).toContain("覆盖");
    if (sound) await expectSound(drafter);

    await drafter.goto(`${scenario}/candidates?order=number`);
    expect(await drafter.locator("main").textContent()).toContain("不排序，先后不代表优劣");
    if (sound) await expectSound(drafter);

    await drafter.goto(`${scenario}/runs`);
    await hands.press(drafter.getByRole("button", { name: "留存当前排序" }));
    await drafter.waitForURL(/runs\/RR-\d{6}$/);
    await hands.press(drafter.getByRole("link", { name: "按原样重算" }));
    expect(await drafter.locator("main").textContent()).toContain("逐字节一致");
    if (sound) await expectSound(drafter);

    const vendor = await market.signIn("vendor", { scripts });
    await vendor.goto(`${scenario}/candidates`);
    const product = await vendor.locator("ol.candidates > li").first().getAttribute("id");
    expect(await vendor.getByRole("link", { name: /^报告排序有误/ }).count()).toBeGreaterThan(0);

    await drafter.goto(`${scenario}/shortlist/${product}`);
    await hands.type(drafter.locator("[name=reason]"), "能力对得上，需要现场核实后再议。");
    await hands.press(drafter.getByRole("button", { name: "加入备选" }));
    await drafter.waitForURL(/\/shortlist$/);
    if (sound) await expectSound(drafter);
    await drafter.goto(`${scenario}/shortlist/${product}/invitation`);
    await hands.type(drafter.locator("[name=reason]"), "请说明两周内能否到现场演示一次。");
    await hands.press(drafter.getByRole("button", { name: "发出邀请" }));
    await drafter.waitForURL(/\/shortlist$/);

    await vendor.goto("/desk");
    await hands.press(vendor.getByRole("link", { name: title ?? "" }).first());
    await vendor.waitForURL(/\/intent-invitations\//);
    expect(await vendor.locator("main").textContent()).toContain("到现场演示一次");
    if (sound) await expectSound(vendor);
    await vendor.goto(`${scenario}/intents/new?product=${product}`);
    await hands.type(vendor.getByLabel("打算怎样应答"), "先在一处现场演示，两周内给出逐条对照；其余按现有部署方式实施。");
    await hands.type(vendor.getByLabel("联系电话"), "021-55500188");
    if (sound) await expectSound(vendor);
    await hands.press(vendor.getByRole("button", { name: "发送对接意向" }));
    await vendor.waitForURL(/\/intents\/[0-9a-f-]{36}$/);
    await vendor.goto("/desk");
    expect(await vendor.locator("main").textContent()).toContain(title);

    await drafter.goto("/desk");
    await hands.press(drafter.locator("main a[href^='/intents/']").last());
    expect(await drafter.locator("main").textContent()).toContain("021-55500188");

    await drafter.goto(`${scenario}/candidates`);
    expect(await order()).toEqual(before);
  });
});

describe("what a ranking says of itself", () => {
  test("a whole account goes to paper: the sentence, the table, and what would change it", async () => {
    const reader = await market.signIn("operator");
    await reader.goto("/scenarios/SC-2026-0006/candidates");
    await reader.getByRole("link", { name: /^为什么排在第 1 位/ }).click();
    await reader.emulateMedia({ media: "print" });
    const account = reader.locator("ol.candidates > li").first();
    for (const part of ["blockquote", "table.account", "section.changes"]) expect(await account.locator(part).isVisible(), part).toBe(true);
    expect(await reader.getByRole("link", { name: /^为什么排在第 2 位/ }).isVisible()).toBe(false);
  });

  test("teams are counted as the ranking has them, and those listed are said to be some of them", async () => {
    const reader = await market.signIn("operator");
    await reader.goto("/scenarios/SC-2026-0026/candidates?fit=fits");
    const vendors = await reader
      .locator("ol.candidates h3 + p a[href^='/vendors/']")
      .evaluateAll((links) => new Set(links.map((link) => link.getAttribute("href"))).size);
    expect(vendors).toBeGreaterThan(3);
    await reader.goto("/scenarios/SC-2026-0026/teams");
    expect(await reader.locator(".team-found").textContent()).toBe(`单独一家即可覆盖全部必备，共有 ${vendors} 种方案，以下是应答最全的 3 种。`);
    expect(await reader.locator("#size option").count()).toBe(2);
  });
});
