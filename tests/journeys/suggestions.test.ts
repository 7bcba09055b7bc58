import { describe, expect, test } from "vitest";
import { expectSound, openMarket } from "#tests/support/journey.ts";

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
    await suggested.getByRole("button", { name: "忽略 账号生命周期治理" }).click();
    await suggested.getByRole("button", { name: "忽略 账号生命周期治理" }).waitFor({ state: "detached" });
    expect(await page.locator('[name="requirements[0].note"]').inputValue()).toBe("还没有保存");
    await page.goto(`${draft}/requirements`);
    expect(await suggested.textContent()).not.toContain("账号生命周期治理");
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
