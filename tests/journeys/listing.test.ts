import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectSound, openMarket } from "#tests/support/journey.ts";

const market = await openMarket();

interface Stated {
  capability: string;
  level: "self-declared" | "tested";
}

async function stateClaims(page: Page, claims: Stated[]) {
  for (const [i, { capability, level }] of claims.entries()) {
    const row = page.getByRole("group", { name: `第 ${i + 1} 项`, exact: true });
    if ((await row.count()) === 0) await page.getByRole("button", { name: "再加一项能力" }).click();
    await row.getByLabel("能力", { exact: true }).fill(capability);
    await row.getByLabel("说明", { exact: true }).fill("按设备、人员与时段三个条件判定，每次访问都重新校验。");
    await row.getByLabel("证据等级").selectOption(level);
    if (level === "self-declared") continue;
    await row.getByLabel("出具方").fill("示例检测中心");
    await row.getByLabel("文件名称或编号").fill("示检字〔2026〕0999号");
    await row.getByLabel("出具日期").fill("2026-03-01");
  }
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("a vendor lists a product, %s", (_, scripts) => {
  test("states what it can do, has a report confirmed, sees what it fits, and is found", async () => {
    const name = `远山访问关口（${scripts ? "甲" : "乙"}型）`;
    const vendor = await market.signIn("vendor", { scripts });
    await vendor.getByRole("link", { name: "上架新产品" }).first().click();
    await vendor.getByRole("button", { name: "开始登记" }).click();
    await vendor.waitForURL(/\/products\/drafts\/[0-9a-f-]{36}/);
    await vendor.goto(`${draftOf(vendor)}/about`);
    await vendor.getByLabel("名称", { exact: true }).fill(name);
    await vendor.locator("[name=kind][value=product]").check();
    await vendor.getByLabel("一句话简介").fill("放在远程运维入口，每次访问都按人、终端与时段重新判定。");
    await vendor.getByLabel("详细说明").fill("双机部署在运维区边界，替换原有的跳板机；不改动被访问的系统。\n不做终端查杀，须与终端产品配合。");
    await vendor.locator("[name=deliveryModels][value=product]").check();
    await vendor.locator("[name=priceModel]").selectOption("licence");
    await vendor.getByRole("button", { name: /^保存/ }).click();

    await vendor.goto(`${draftOf(vendor)}/claims`);
    await stateClaims(vendor, [
      { capability: "ZTNA", level: "tested" },
      { capability: "没有这种能力", level: "self-declared" },
    ]);
    await vendor.getByRole("button", { name: /^保存/ }).click();
    expect(await vendor.title()).toMatch(/^错误：/);
    if (scripts) await expectSound(vendor);
    expect(await vendor.getByRole("group", { name: "第 1 项声明", exact: true }).getByLabel("文件名称或编号").inputValue()).toBe("示检字〔2026〕0999号");
    await stateClaims(vendor, [
      { capability: "零信任", level: "tested" },
      { capability: "多因素认证", level: "self-declared" },
    ]);
    await vendor.getByRole("button", { name: /^保存/ }).click();
    await vendor.goto(`${draftOf(vendor)}/check`);
    if (scripts) await expectSound(vendor);
    await vendor.getByRole("button", { name: "上架产品" }).click();
    await vendor.waitForURL(/\/products\/PD-\d{6}$/);
    const address = vendor.url();
    expect(await vendor.locator("main").textContent()).toContain("待核验");

    await vendor.locator("a[href$='/confirmation-request']").first().click();
    if (scripts) await expectSound(vendor);
    await vendor.getByRole("button", { name: "请求运营方确认" }).click();
    await vendor.waitForURL(address);

    const operator = await market.signIn("operator", { scripts });
    await operator.goto("/operate");
    await operator.locator("main").getByRole("link", { name }).first().click();
    await operator.getByRole("button", { name: "确认证据" }).click();
    await operator.getByRole("dialog").getByRole("button", { name: "确认证据" }).click();
    await operator.waitForURL(/\/confirmations\//);

    const visitor = await market.visit({ scripts });
    await visitor.goto(`/products?q=${encodeURIComponent(name)}`);
    await visitor.getByRole("link", { name }).click();
    expect(await visitor.locator("main").textContent()).toContain("第三方检测");
    expect(await visitor.locator("main").textContent()).not.toContain("待核验");
    expect(await visitor.locator("main").textContent()).not.toContain("示检字〔2026〕0999号");

    await vendor.goto(`${address}/scenarios`);
    expect(await vendor.getByRole("heading", { level: 1 }).textContent()).toContain("适配的开放场景");
  });
});

/** The draft's own address, whatever part of it is open. */
const draftOf = (page: Page) => /^.*\/products\/drafts\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "no draft";
