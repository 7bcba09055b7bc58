import { describe, expect, test } from "vitest";
import { demoPassword } from "#app/platform/demo.server.ts";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();

describe.each(ways)("somebody new, $name", ({ scripts, hands, mark, sound }) => {
  test("signs up, verifies the address by the letter's link, changes the password, forgets it, and sets another", async () => {
    const email = `new-${{ 甲: "a", 乙: "b", 丙: "c" }[mark]}@example.cn`;
    const page = await market.visit({ scripts });
    const look = async () => void (sound && (await expectSound(page)));
    /** Opens the latest letter to the address, and the link in it. */
    const openLetter = async () => {
      await page.goto(`/mailbox?to=${email}`);
      await look();
      await hands.press(page.locator("main table a").first());
      await look();
      await hands.press(page.locator(".letter a").first());
    };

    await page.goto("/sign-in");
    await hands.press(page.getByRole("link", { name: "注册账号" }));
    await look();
    await hands.type(page.getByLabel("电子邮箱"), email);
    await hands.press(page.getByRole("button", { name: "发送验证邮件" }));
    await page.waitForURL("**/sign-up/sent");
    await look();

    await openLetter();
    await look();
    await hands.type(page.getByLabel("姓名"), `新人${mark}`);
    await hands.type(page.getByLabel("设置密码"), "qwertyuiop12");
    await hands.press(page.getByRole("button", { name: "完成注册并登录" }));
    expect(await page.title()).toMatch(/^错误：/);
    await look();
    expect(await page.getByLabel("设置密码").inputValue()).toBe("");
    await hands.type(page.getByLabel("设置密码"), "plum kettle orbit");
    await hands.press(page.getByRole("button", { name: "完成注册并登录" }));
    await page.waitForURL("**/account");
    await look();
    expect(await page.locator("main").textContent()).toContain("您还没有加入单位");

    await hands.press(page.getByRole("link", { name: "更改 密码" }));
    await look();
    await hands.type(page.getByLabel("现在的密码"), "plum kettle orbit");
    await hands.type(page.getByLabel("设置密码"), "quiet harbour lantern");
    await hands.press(page.getByRole("button", { name: "更改密码" }));
    await page.waitForURL("**/account");
    expect(await page.locator("main, [role=status]").allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("密码已更改")]));

    await page.goto("/desk");
    await hands.press(page.getByRole("button", { name: "退出登录" }));
    await page.goto("/sign-in");
    await hands.press(page.getByRole("link", { name: "忘记密码" }));
    await look();
    await hands.type(page.getByLabel("电子邮箱"), email);
    await hands.press(page.getByRole("button", { name: "发送重设链接" }));
    await page.waitForURL("**/password-reset/sent");
    await openLetter();
    await look();
    await hands.type(page.getByLabel("设置密码"), "amber walrus bicycle");
    await hands.press(page.getByRole("button", { name: "设置新密码" }));
    await page.waitForURL("**/sign-in");
    await hands.type(page.getByLabel("电子邮箱"), email);
    await hands.type(page.getByLabel("密码", { exact: true }), "amber walrus bicycle");
    await hands.press(page.getByRole("button", { name: "登录", exact: true }));
    await page.waitForURL("**/desk");
  });
});

test("who presses a button twice is not signed out by it: the second press sends nothing", async () => {
  const page = await market.signIn("second-vendor");
  await page.goto("/sign-in/again?next=/account");
  await page.getByLabel("密码").fill(demoPassword);
  const sent: string[] = [];
  page.on("request", (request) => void (request.method() === "POST" && sent.push(request.url())));
  await page.getByRole("button", { name: "确认" }).click({ clickCount: 2, delay: 40, noWaitAfter: true });
  await page.waitForURL(({ pathname }) => pathname === "/account");
  await page.reload();
  expect([new URL(page.url()).pathname, sent.length]).toEqual(["/account", 1]);
});
