import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Hands } from "#tests/support/hands.ts";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();

const long = "全市三百余座无人值守泵站的远程控制依赖公网链路，值班人员无法判断指令是否来自授权的终端，去年发生过两次误启停。";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function begin(hands: Hands, page: Page) {
  await hands.press(page.getByRole("link", { name: "新建场景" }).first());
  await hands.press(page.getByRole("button", { name: "开始起草" }));
  await page.waitForURL(/\/scenarios\/drafts\/[0-9a-f-]{36}$/);
  return page.url();
}

async function fillNeed(hands: Hands, page: Page, title: string) {
  await hands.press(page.getByRole("link", { name: "需求说明" }));
  await hands.tick(page.getByRole("radio", { name: /^工业互联网安全/ }));
  await hands.type(page.getByLabel("标题"), title);
  await hands.type(page.getByLabel("一句话说明"), "为远程启停指令加上身份认证与操作留痕。");
  for (const label of ["背景", "现状", "问题", "影响对象", "要达到的目标"]) await hands.type(page.getByLabel(label, { exact: true }), long);
  await hands.type(page.getByLabel("验收标准"), "抽查二十座泵站，未授权终端发出的指令全部被拒。\n九十天内每条指令可查到人、终端与时刻。");
  await hands.pick(page.locator("[name=sourceDocument]"), "shanghai-plan");
  await hands.type(page.getByLabel("章节"), "二");
  await hands.press(page.getByRole("button", { name: "保存并继续" }));
}

async function fillRequirements(hands: Hands, page: Page, words: string[]) {
  for (const [i, word] of words.entries()) {
    const row = page.getByRole("group", { name: `第 ${i + 1} 项要求`, exact: true });
    if ((await row.count()) === 0) await hands.press(page.getByRole("button", { name: "增加一项" }));
    await hands.type(row.getByLabel("能力", { exact: true }), word);
    await hands.pick(row.getByLabel("重要程度"), i === 0 ? "must" : "should");
  }
  await hands.press(page.getByRole("button", { name: "保存并继续" }));
}

async function fillConditions(hands: Hands, page: Page) {
  await hands.tick(page.getByRole("checkbox", { name: "能源" }));
  await hands.pick(page.locator("[name=district]"), "minhang");
  await hands.tick(page.locator("[name=deliveryModel][value=product]"));
  await hands.tick(page.locator("[name=cooperation][value=pilot]"));
  await hands.tick(page.getByRole("radio", { name: /^市场对接/ }));
  await hands.pick(page.locator("[name=budget]"), "100-300");
  await hands.type(page.getByLabel("提问截止"), inDays(15));
  await hands.type(page.getByLabel("征集截止"), inDays(30));
  await hands.type(page.getByLabel("姓名"), "林知远");
  await hands.type(page.getByLabel("电话"), "021-55500101");
  await hands.press(page.getByRole("button", { name: "保存并继续" }));
}

describe.each(ways)("a public body publishes a scenario, $name", ({ scripts, hands, mark, sound }) => {
  test("drafted by one, signed by another, checked by a third, read by everybody, its candidates seen by its house", async () => {
    const title = `泵站远程启停指令的身份认证（${mark}）`;
    const drafter = await market.signIn("drafter", { scripts });
    const draft = await begin(hands, drafter);
    if (sound) for (const part of ["", "/need", "/requirements", "/conditions", "/check"]) await soundAt(drafter, draft + part);
    await drafter.goto(draft);
    await fillNeed(hands, drafter, title);
    await drafter.goto(`${draft}/requirements`);
    // a synonym, an abbreviation and a label: each is understood
    await fillRequirements(hands, drafter, ["ZTNA", "多因素认证", "日志审计"]);
    await drafter.goto(`${draft}/conditions`);
    await fillConditions(hands, drafter);
    await drafter.goto(`${draft}/check`);
    expect(await drafter.getByRole("button", { name: "审签并送审" }).count()).toBe(0);

    const approver = await market.signIn("approver", { scripts });
    await hands.press(approver.getByRole("link", { name: title }).first());
    await approver.goto(`${draft}/check`);
    if (sound) await expectSound(approver);
    await hands.press(approver.getByRole("button", { name: "审签并送审" }));
    expect(await approver.locator("main").textContent()).toContain("已送审");

    const operator = await market.signIn("operator", { scripts });
    await operator.goto("/operate");
    await hands.press(operator.getByRole("link", { name: title }).first());
    await approveHere(hands, operator);
    expect(await operator.locator("[role=status]").textContent()).toContain("发布");
    const address = operator.url();
    expect(address).toMatch(/\/scenarios\/SC-\d{4}-\d{4}$/);

    const visitor = await market.visit({ scripts });
    await visitor.goto(address);
    expect(await visitor.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    expect(await visitor.locator("#requirements").textContent()).toContain("零信任");
    expect(await visitor.locator("main").textContent()).not.toContain("021-55500101");
    expect((await visitor.goto(`${address}/candidates`))?.status()).toBe(404);

    await drafter.goto(address);
    await hands.press(drafter.getByRole("link", { name: "查看候选排序" }));
    expect(await drafter.locator("main table").first().textContent()).toContain("零信任");
    expect(await drafter.locator("main a[href^='/products/PD-']").count()).toBeGreaterThan(3);
  });

  test("is told what is wrong at each field, keeps what was typed, and is returned what must be better", async () => {
    const drafter = await market.signIn("drafter", { scripts });
    const draft = await begin(hands, drafter);
    await drafter.goto(`${draft}/need`);
    await hands.type(drafter.getByLabel("标题"), "短");
    await hands.type(drafter.getByLabel("背景", { exact: true }), "汉".repeat(900));
    await hands.press(drafter.getByRole("button", { name: "保存并继续" }));
    expect(await drafter.title()).toMatch(/^错误：/);
    expect(await drafter.locator(".error-summary li").allTextContents()).toEqual([expect.stringContaining("900")]);
    expect(await drafter.getByLabel("标题").inputValue()).toBe("短");
    expect((await drafter.getByLabel("背景", { exact: true }).inputValue()).length).toBe(900);
    if (sound) await expectSound(drafter);
    await hands.press(drafter.locator(".error-summary a").first());
    expect(await drafter.evaluate(() => location.hash.length)).toBeGreaterThan(1);

    await drafter.goto(`${draft}/requirements`);
    await fillRequirements(hands, drafter, ["没有这种能力的词"]);
    expect(await drafter.locator("main").textContent()).toContain("没有这种能力的词");
    expect(await drafter.locator(".field-error").count()).toBeGreaterThan(0);
    if (sound) await expectSound(drafter);
  });
});

async function soundAt(page: Page, address: string) {
  await page.goto(address);
  await expectSound(page);
}

/** What cannot be undone is asked once more. */
async function approveHere(hands: Hands, page: Page) {
  await hands.press(page.getByRole("button", { name: "批准发布" }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "批准发布" }));
  await page.waitForURL(/\/scenarios\/SC-/);
}
