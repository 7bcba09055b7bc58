import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Hands } from "#tests/support/hands.ts";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();

interface Stated {
  capability: string;
  level: "self-declared" | "tested";
}

async function stateClaims(hands: Hands, page: Page, claims: Stated[]) {
  for (const [i, { capability, level }] of claims.entries()) {
    const row = page.getByRole("group", { name: `第 ${i + 1} 项声明`, exact: true });
    if ((await row.count()) === 0) await hands.press(page.getByRole("button", { name: "再加一项能力" }));
    await hands.type(row.getByLabel("能力", { exact: true }), capability);
    await hands.type(row.getByLabel("说明", { exact: true }), "按设备、人员与时段三个条件判定，每次访问都重新校验。");
    await hands.pick(row.getByLabel("证据等级"), level);
    if (level === "self-declared") continue;
    await hands.type(row.getByLabel("出具方"), "示例检测中心");
    await hands.type(row.getByLabel("文件名称或编号"), "示检字〔2026〕0999号");
    await hands.type(row.getByLabel("出具日期"), "2026-03-01");
  }
}

describe.each(ways)("a vendor lists a product, $name", ({ scripts, hands, mark, sound }) => {
  test("states what it can do, has a report confirmed, sees what it fits, and is found", async () => {
    const name = `远山访问关口（${mark}型）`;
    const vendor = await market.signIn("vendor", { scripts });
    await hands.press(vendor.getByRole("link", { name: "上架新产品" }).first());
    await hands.press(vendor.getByRole("button", { name: "开始登记" }));
    await vendor.waitForURL(/\/products\/drafts\/[0-9a-f-]{36}/);
    await vendor.goto(`${draftOf(vendor)}/about`);
    await hands.type(vendor.getByLabel("名称", { exact: true }), name);
    await hands.tick(vendor.locator("[name=kind][value=product]"));
    await hands.type(vendor.getByLabel("一句话简介"), "放在远程运维入口，每次访问都按人、终端与时段重新判定。");
    await hands.type(vendor.getByLabel("详细说明"), "双机部署在运维区边界，替换原有的跳板机；不改动被访问的系统。\n不做终端查杀，须与终端产品配合。");
    await hands.tick(vendor.locator("[name=deliveryModels][value=product]"));
    await hands.pick(vendor.locator("[name=priceModel]"), "licence");
    await hands.press(vendor.getByRole("button", { name: /^保存/ }));

    await vendor.goto(`${draftOf(vendor)}/claims`);
    await stateClaims(hands, vendor, [
      { capability: "ZTNA", level: "tested" },
      { capability: "没有这种能力", level: "self-declared" },
    ]);
    await hands.press(vendor.getByRole("button", { name: /^保存/ }));
    expect(await vendor.title()).toMatch(/^错误：/);
    if (sound) await expectSound(vendor);
    expect(await vendor.getByRole("group", { name: "第 1 项声明", exact: true }).getByLabel("文件名称或编号").inputValue()).toBe("示检字〔2026〕0999号");
    await stateClaims(hands, vendor, [
      { capability: "零信任", level: "tested" },
      { capability: "多因素认证", level: "self-declared" },
    ]);
    await hands.press(vendor.getByRole("button", { name: /^保存/ }));
    await vendor.goto(`${draftOf(vendor)}/check`);
    if (sound) await expectSound(vendor);
    await hands.press(vendor.getByRole("button", { name: "上架产品" }));
    await vendor.waitForURL(/\/products\/PD-\d{6}$/);
    const address = vendor.url();
    expect(await vendor.locator("main").textContent()).toContain("待核验");

    await hands.press(vendor.locator("a[href$='/confirmation-request']").first());
    if (sound) await expectSound(vendor);
    await hands.press(vendor.getByRole("button", { name: "请求运营方确认" }));
    await vendor.waitForURL(address);

    const operator = await market.signIn("operator", { scripts });
    await operator.goto("/operate");
    await hands.press(operator.locator("main").getByRole("link", { name }).first());
    await hands.press(operator.getByRole("button", { name: "确认证据" }));
    await hands.press(operator.getByRole("dialog").getByRole("button", { name: "确认证据" }));
    await operator.waitForURL(/\/confirmations\//);

    const visitor = await market.visit({ scripts });
    await visitor.goto(`/products?q=${encodeURIComponent(name)}`);
    await hands.press(visitor.getByRole("link", { name }));
    expect(await visitor.locator("main").textContent()).toContain("第三方检测");
    expect(await visitor.locator("main").textContent()).not.toContain("待核验");
    expect(await visitor.locator("main").textContent()).not.toContain("示检字〔2026〕0999号");

    await vendor.goto(`${address}/scenarios`);
    expect(await vendor.getByRole("heading", { level: 1 }).textContent()).toContain("适配的开放场景");
  });
});

/** The draft's own address, whatever part of it is open. */
const draftOf = (page: Page) => /^.*\/products\/drafts\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "no draft";
