import { describe, expect, test } from "vitest";
import { keyboard, pointer } from "#tests/support/hands.ts";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();
const rows = 'input[name$=".capability"]';

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("suggestions are taken and set aside, %s", (_, scripts) => {
  test("a drafter's requirements, from what the need says, with what the musts leave", async () => {
    const page = await market.signIn("drafter", { scripts });
    await page.goto("/scenarios/drafts");
    await page.locator("main form button").first().click();
    await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
    const draft = page.url();
    await page.goto(`${draft}/need`);
    await page.locator("[name=title]").fill("厂家远程维护没有录像");
    await page.locator("[name=problem]").fill("维护笔记本上的U盘来回拷贝，带进过病毒；离职人员的账号没有收回，共用账号查不到是谁。");
    const suggested = page.getByRole("region", { name: "建议的能力" });
    if (scripts) await suggested.locator(".name", { hasText: "外设管控" }).waitFor();
    await page.getByRole("button", { name: /^保存/ }).click();

    await page.goto(`${draft}/requirements`);
    if (scripts) await expectSound(page);
    expect(await suggested.locator("mark").allTextContents()).toContain("U盘");
    await suggested.getByRole("button", { name: "采用 外设管控" }).click();
    await expect.poll(() => page.locator(rows).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain("外设管控");
    await expect.poll(() => page.getByRole("region", { name: "供给情况" }).textContent()).toContain("满足全部必备的产品");
    await page.locator('[name="requirements[0].note"]').fill("还没有保存");
    const aside = suggested.getByRole("button", { name: "忽略 账号生命周期治理" });
    if (scripts) {
      await page.context().setOffline(true);
      await aside.click();
      await suggested.getByRole("status").filter({ hasText: "没有送达" }).waitFor();
      await page.context().setOffline(false);
    }
    await aside.click();
    await aside.waitFor({ state: "detached" });
    await suggested.getByRole("status").filter({ hasText: "已忽略“账号生命周期治理”" }).waitFor();
    expect(await page.locator('[name="requirements[0].note"]').inputValue()).toBe("还没有保存");
    await page.goto(`${draft}/requirements`);
    expect(await suggested.locator(".name").allTextContents()).not.toContain("账号生命周期治理");
    expect(await suggested.locator("details .dismissed").allTextContents()).toEqual([expect.stringContaining("账号生命周期治理")]);
  });

  test("a vendor's claims, from what the product says", async () => {
    const page = await market.signIn("vendor", { scripts });
    const suggested = page.getByRole("region", { name: "建议的能力" });
    const own = await page.locator("main a[href^='/products/PD-']").evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
    for (const product of own.filter((address) => /^\/products\/PD-\d{6}$/.test(address))) {
      await page.goto(`${product}/claims`);
      if ((await suggested.locator(".name").count()) > 1) break;
    }
    const [first = "", second = ""] = await suggested.locator(".name").allTextContents();
    await suggested.getByRole("button", { name: `采用 ${first}`, exact: true }).click();
    await expect.poll(() => page.locator(rows).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain(first);
    await suggested.getByRole("button", { name: `忽略 ${second}`, exact: true }).click();
    await suggested.getByRole("button", { name: `忽略 ${second}`, exact: true }).waitFor({ state: "detached" });
    expect(await page.locator(rows).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain(first);
  });
});

test("on a narrow screen the figure stays in sight while rows are changed, and nothing that has the focus is under it", async () => {
  const page = await market.signIn("drafter", { width: 390 });
  await page.goto("/scenarios/drafts");
  await page.locator("main form button").first().click();
  await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/requirements`);
  const line = page.locator(".figure-in-sight");
  expect(await line.textContent()).toBe("满足全部必备的产品：—");
  const isInSight = () => line.evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom < 100);
  const fields = page.locator(rows);
  await fields.nth(2).scrollIntoViewIfNeeded();
  await fields.nth(2).fill("防火墙");
  await expect.poll(() => line.textContent()).toMatch(/^满足全部必备的产品：(\d+ 个|少于 3)/);
  await fields.nth(1).fill("长".repeat(61));
  await expect.poll(() => line.textContent()).toMatch(/1 项未计入$/);
  expect(await isInSight()).toBe(true);
  await page.getByText("第 2 项要求未计入，其能力名称无法识别").waitFor();
  await expectSound(page);

  await page.locator("main form .actions a").focus();
  for (let back = 0; back < 20; back++) {
    await page.keyboard.press("Shift+Tab");
    const under = await page.evaluate(() => {
      const [focus, line] = [document.activeElement, document.querySelector(".figure-in-sight")].map((one) => one?.getBoundingClientRect());
      return !focus || !line || !document.activeElement?.closest(".rows") || focus.top >= line.bottom ? "" : document.activeElement?.outerHTML;
    });
    expect(under).toBe("");
  }
});

describe.each(ways)("beside what is being written, $name", ({ scripts, hands, sound }) => {
  test("a drafter takes one and sets one aside on the page of the need, and the texts are saved after", async () => {
    const page = await market.signIn("drafter", { scripts });
    await page.goto("/scenarios/drafts");
    await page.locator("main form button").first().click();
    await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
    const draft = page.url();
    await page.goto(`${draft}/need`);
    const [suggested, problem] = [page.getByRole("region", { name: "建议的能力" }), page.locator("[name=problem]")];
    const text = "维护笔记本上的U盘来回拷贝，带进过病毒；离职人员的账号没有收回，共用账号查不到是谁。";
    await hands.type(page.locator("[name=title]"), "厂家远程维护没有录像");
    await hands.type(problem, text);
    // what is saved is what suggests where no scripts run
    if (!scripts) await page.getByRole("button", { name: /^保存/ }).click();
    if (!scripts) await page.goto(`${draft}/need`);
    await suggested.locator(".name", { hasText: "外设管控" }).waitFor();
    expect(await suggested.locator("mark").allTextContents()).toContain("U盘");
    const whole = `${text}还没有保存的一句。`;
    await problem.fill(whole);

    await hands.press(suggested.getByRole("button", { name: "采用 外设管控" }));
    await suggested.getByRole("status").filter({ hasText: "已采用“外设管控”，能力要求现有 1 项" }).waitFor();
    expect(await suggested.locator(".name", { hasText: "外设管控" }).count()).toBe(0);
    // the caret stays where somebody types; who works by keyboard stands on what came up in its place
    if (scripts && hands === pointer) expect(await problem.evaluate((field) => field === document.activeElement)).toBe(true);
    if (hands === keyboard) expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^采用 /);
    await hands.press(suggested.getByRole("button", { name: "忽略 账号生命周期治理" }));
    await suggested.getByRole("status").filter({ hasText: "已忽略“账号生命周期治理”" }).waitFor();
    await hands.press(suggested.getByText("已忽略 1 条"));
    await hands.press(suggested.getByRole("button", { name: "恢复 账号生命周期治理" }));
    await suggested.getByRole("status").filter({ hasText: "已恢复“账号生命周期治理”" }).waitFor();
    await hands.press(suggested.getByRole("button", { name: "忽略 账号生命周期治理" }));
    await suggested.getByRole("status").filter({ hasText: "已忽略“账号生命周期治理”" }).waitFor();
    expect(await problem.inputValue()).toBe(whole);
    if (sound) await expectSound(page);

    await hands.press(page.locator("main form").getByRole("button", { name: /^保存/ }));
    await page.waitForURL("**/requirements");
    expect(await page.locator(rows).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain("外设管控");
    for (const gone of ["账号生命周期治理", "外设管控"]) expect(await suggested.locator(".name").allTextContents()).not.toContain(gone);
    await page.goto(`${draft}/need`);
    expect(await problem.inputValue()).toBe(whole);
  });

  test("a vendor takes one and sets one aside beside the texts of a product, and writes the claim", async () => {
    const page = await market.signIn("vendor", { scripts });
    await page.goto("/products/drafts");
    await page.locator("main form button").first().click();
    await page.waitForURL(/drafts\/[0-9a-f-]{36}\/about$/);
    const about = page.url();
    const [suggested, detail] = [page.getByRole("region", { name: "建议的能力" }), page.locator("[name=detail]")];
    const text = "维护笔记本上的U盘先查毒再接入。离职人员的账号当日收回，共用账号分到人。";
    await hands.type(page.locator("[name=name]"), "外来人员接入收口");
    await hands.type(detail, text);
    if (!scripts) await page.getByRole("button", { name: /^保存/ }).click();
    if (!scripts) await page.goto(about);
    await suggested.locator(".name", { hasText: "账号生命周期治理" }).waitFor();
    expect(await suggested.locator("mark").allTextContents()).toContain("离职");
    const whole = `${text}还没有保存的一句。`;
    await detail.fill(whole);

    await hands.press(suggested.getByRole("button", { name: "采用 账号生命周期治理" }));
    await suggested.getByRole("status").filter({ hasText: "已采用“账号生命周期治理”" }).waitFor();
    if (scripts && hands === pointer) expect(await detail.evaluate((field) => field === document.activeElement)).toBe(true);
    if (hands === keyboard) expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^采用 /);
    const [next = ""] = await suggested.locator(".name").allTextContents();
    await hands.press(suggested.getByRole("button", { name: `忽略 ${next}`, exact: true }));
    await suggested
      .getByRole("status")
      .filter({ hasText: `已忽略“${next}”` })
      .waitFor();
    expect(await suggested.locator(".name").allTextContents()).not.toContain("账号生命周期治理");
    expect(await detail.inputValue()).toBe(whole);
    if (sound) await expectSound(page);

    await hands.press(page.locator("main form").getByRole("button", { name: /^保存/ }));
    await page.waitForURL("**/claims");
    expect(await page.locator(rows).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(["账号生命周期治理"]);
    expect(await suggested.locator(".name").allTextContents()).not.toContain(next);
    if (sound) await expectSound(page);
    await hands.type(page.locator('[name="claims[0].note"]'), "离职当日收回全部账号，共用账号逐人分清。");
    await hands.press(page.locator("main form").getByRole("button", { name: /^保存/ }));
    await page.waitForURL("**/check");
    expect(await page.locator("main").textContent()).toContain("离职当日收回全部账号");
  });
});
