import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectSound, openMarket } from "#tests/support/journey.ts";

const market = await openMarket();

const long = "全市三百余座无人值守泵站的远程控制依赖公网链路，值班人员无法判断指令是否来自授权的终端，去年发生过两次误启停。";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function begin(page: Page) {
  await page.getByRole("link", { name: "新建场景" }).first().click();
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.waitForURL(/\/scenarios\/drafts\/[0-9a-f-]{36}$/);
  return page.url();
}

async function fillNeed(page: Page, title: string) {
  await page.getByRole("link", { name: "需求说明" }).click();
  await page.getByRole("radio", { name: /^工业互联网安全/ }).check();
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("一句话说明").fill("为远程启停指令加上身份认证与操作留痕。");
  for (const label of ["背景", "现状", "问题", "影响对象", "要达到的目标"]) await page.getByLabel(label, { exact: true }).fill(long);
  await page.getByLabel("验收标准").fill("抽查二十座泵站，未授权终端发出的指令全部被拒。\n九十天内每条指令可查到人、终端与时刻。");
  await page.locator("[name=sourceDocument]").selectOption("shanghai-plan");
  await page.getByLabel("章节").fill("二");
  await page.getByRole("button", { name: "保存并继续" }).click();
}

async function fillRequirements(page: Page, words: string[]) {
  for (const [i, word] of words.entries()) {
    const row = page.getByRole("group", { name: `第 ${i + 1} 项`, exact: true });
    if ((await row.count()) === 0) await page.getByRole("button", { name: "增加一项" }).click();
    await row.getByLabel("能力", { exact: true }).fill(word);
    await row.getByLabel("重要程度").selectOption(i === 0 ? "must" : "should");
  }
  await page.getByRole("button", { name: "保存并继续" }).click();
}

async function fillConditions(page: Page) {
  await page.getByRole("checkbox", { name: "能源" }).check();
  await page.locator("[name=district]").selectOption("minhang");
  await page.locator("[name=deliveryModel][value=product]").check();
  await page.locator("[name=cooperation][value=pilot]").check();
  await page.getByRole("radio", { name: /^市场对接/ }).check();
  await page.locator("[name=budget]").selectOption("100-300");
  await page.getByLabel("提问截止").fill(inDays(15));
  await page.getByLabel("征集截止").fill(inDays(30));
  await page.getByLabel("姓名").fill("林知远");
  await page.getByLabel("电话").fill("021-55500101");
  await page.getByRole("button", { name: "保存并继续" }).click();
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("a public body publishes a scenario, %s", (_, scripts) => {
  test("drafted by one, signed by another, checked by a third, read by everybody, its candidates seen by its house", async () => {
    const title = `泵站远程启停指令的身份认证（${scripts ? "甲" : "乙"}）`;
    const drafter = await market.signIn("drafter", { scripts });
    const draft = await begin(drafter);
    if (scripts) for (const part of ["", "/need", "/requirements", "/conditions", "/check"]) await soundAt(drafter, draft + part);
    await drafter.goto(draft);
    await fillNeed(drafter, title);
    await drafter.goto(`${draft}/requirements`);
    // a synonym, an abbreviation and a label: each is understood
    await fillRequirements(drafter, ["ZTNA", "多因素认证", "日志审计"]);
    await drafter.goto(`${draft}/conditions`);
    await fillConditions(drafter);
    await drafter.goto(`${draft}/check`);
    expect(await drafter.getByRole("button", { name: "审签并送审" }).count()).toBe(0);

    const approver = await market.signIn("approver", { scripts });
    await approver.getByRole("link", { name: title }).first().click();
    await approver.goto(`${draft}/check`);
    if (scripts) await expectSound(approver);
    await approver.getByRole("button", { name: "审签并送审" }).click();
    expect(await approver.locator("main").textContent()).toContain("已送审");

    const operator = await market.signIn("operator", { scripts });
    await operator.goto("/operate");
    await operator.getByRole("link", { name: title }).first().click();
    await approveHere(operator);
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
    await drafter.getByRole("link", { name: "查看候选排序" }).click();
    expect(await drafter.locator("main table").first().textContent()).toContain("零信任");
    expect(await drafter.locator("main a[href^='/products/PD-']").count()).toBeGreaterThan(3);
  });

  test("is told what is wrong at each field, keeps what was typed, and is returned what must be better", async () => {
    const drafter = await market.signIn("drafter", { scripts });
    const draft = await begin(drafter);
    await drafter.goto(`${draft}/need`);
    await drafter.getByLabel("标题").fill("短");
    await drafter.getByLabel("背景", { exact: true }).fill("汉".repeat(900));
    await drafter.getByRole("button", { name: "保存并继续" }).click();
    expect(await drafter.title()).toMatch(/^错误：/);
    expect(await drafter.locator(".error-summary li").allTextContents()).toEqual([expect.stringContaining("900")]);
    expect(await drafter.getByLabel("标题").inputValue()).toBe("短");
    expect((await drafter.getByLabel("背景", { exact: true }).inputValue()).length).toBe(900);
    if (scripts) await expectSound(drafter);
    await drafter.locator(".error-summary a").first().click();
    expect(await drafter.evaluate(() => location.hash.length)).toBeGreaterThan(1);

    await drafter.goto(`${draft}/requirements`);
    await fillRequirements(drafter, ["没有这种能力的词"]);
    expect(await drafter.locator("main").textContent()).toContain("没有这种能力的词");
    expect(await drafter.locator(".field-error").count()).toBeGreaterThan(0);
    if (scripts) await expectSound(drafter);
  });
});

async function soundAt(page: Page, address: string) {
  await page.goto(address);
  await expectSound(page);
}

/** What cannot be undone is asked once more. */
async function approveHere(page: Page) {
  await page.getByRole("button", { name: "批准发布" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "批准发布" }).click();
  await page.waitForURL(/\/scenarios\/SC-/);
}
