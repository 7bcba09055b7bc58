import { describe, expect, test } from "vitest";
import { openMarket } from "#tests/support/journey.ts";

const market = await openMarket();

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("a visitor, %s", (_, scripts) => {
  test("finds a need in three clicks", async () => {
    const page = await market.visit({ scripts });
    await page.goto("/");
    await page.getByRole("link", { name: "场景需求" }).first().click();
    await page.getByRole("searchbox", { name: "搜索标题、内容、能力或编号" }).fill("ZTNA");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/scenarios?*q=ZTNA*");
    const first = page.locator(".rows-list h2 a").first();
    const title = (await first.textContent()) ?? "";
    await first.click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    expect(await page.locator("#requirements").textContent()).toContain("零信任");
    expect(await page.locator("#contact").textContent()).toContain("请登录");
  });

  test("narrows the list by filters, takes one away again, and can send the address to somebody", async () => {
    const page = await market.visit({ scripts });
    await page.goto("/scenarios");
    const before = await page.locator("h1 .count").textContent();
    await page
      .getByRole("group", { name: "领域" })
      .getByRole("checkbox", { name: /^人工智能安全/ })
      .check();
    await page.getByRole("checkbox", { name: /^揭榜挂帅/ }).check();
    await page.getByRole("button", { name: "应用筛选" }).click();
    const address = page.url();
    const narrowed = await page.locator("h1 .count").textContent();
    expect(narrowed).not.toBe(before);
    const another = await market.visit({ scripts: !scripts });
    await another.goto(address);
    expect(await another.locator("h1 .count").textContent()).toBe(narrowed);
    await page.getByRole("link", { name: /采购属性：揭榜挂帅/ }).click();
    expect(new URL(page.url()).searchParams.getAll("regime")).toEqual([]);
    expect(new URL(page.url()).searchParams.getAll("domain")).toEqual(["artificial-intelligence"]);
  });

  test("changes language and type size where they are, and keeps them", async () => {
    const page = await market.visit({ scripts });
    await page.goto("/scenarios?domain=data-compliance");
    await page.getByRole("button", { name: "English" }).first().click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(new URL(page.url()).search).toBe("?domain=data-compliance");
    expect(await page.locator(".rows-list h2 a").first().getAttribute("lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "Large type" }).first().click();
    await page.goto("/");
    expect(await page.locator("html").getAttribute("class")).toContain("large-type");
    await page.getByRole("button", { name: "中文" }).first().click();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  test("goes from a product to its vendor, its catalogue entry and a capability", async () => {
    const page = await market.visit({ scripts });
    await page.goto("/catalogue");
    const product = page.locator("main a[href^='/products/']").first();
    // by its number: an entry keeps the name that was entered, and the product may have another since
    const number = (await product.getAttribute("href"))?.split("/").at(-1) ?? "";
    await product.click();
    expect(await page.locator("main").textContent()).toContain(number);
    const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    expect(await page.locator("main").textContent()).toMatch(/CX-\d{4}-\d{3}/);
    await page.locator("main a[href^='/capabilities/']").first().click();
    expect(await page.locator("main a[href^='/products/']").count()).toBeGreaterThan(0);
    await page.goBack();
    await page.locator("main a[href^='/vendors/']").first().click();
    expect(await page.locator("main").textContent()).toContain(name);
  });

  test("is asked to sign in where that is needed, and told nothing where nothing is theirs", async () => {
    const page = await market.visit({ scripts });
    await page.goto("/desk");
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/sign-in?next=%2Fdesk");
    expect((await page.goto("/scenarios/SC-2026-0001/candidates"))?.status()).toBe(404);
    expect((await page.goto("/operate"))?.url()).toContain("/sign-in");
    expect((await page.goto("/no/such/page"))?.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("没有找到页面");
  });
});

test("by keyboard alone: skips to the text, opens the menu on a narrow screen, searches", async () => {
  const page = await market.visit({ width: 390 });
  await page.goto("/scenarios");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.goto("/scenarios");
  await page.locator(".site-menu summary").focus();
  await page.keyboard.press("Enter");
  await page.locator(".site-menu input[type=search]").focus();
  await page.keyboard.type("脱敏");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/scenarios?q=*");
  expect(await page.locator("h1 .count").textContent()).not.toBe("共 0 项");
});
