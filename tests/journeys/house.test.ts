import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { paths } from "#app/paths.ts";
import { codeAt } from "#app/platform/totp.server.ts";
import { pdf } from "#tests/support/archive.ts";
import { secretIn } from "#tests/support/authenticator.ts";
import type { Hands } from "#tests/support/hands.ts";
import { expectSound, openMarket, ways } from "#tests/support/journey.ts";

const market = await openMarket();
const main = (page: Page) => page.locator("main");
const words = "plum kettle orbit";

describe.each(ways)("a new house, $name", ({ scripts, hands, mark, sound }) => {
  const look = async (page: Page) => void (sound && (await expectSound(page)));

  test("is registered by somebody new, verified, and joined by a colleague, who has the role that was given", async () => {
    const one = "甲乙丙".indexOf(mark);
    const name = `示例新丰安全科技（${mark}）`;
    const owner = await signUp(hands, await market.visit({ scripts }), `新负责人${mark}`, `owner-${one}@example.cn`, look);
    await registerHouse(hands, owner, name, demoCreditCode(`7000000${one}`), look);
    await sendProof(hands, owner, look);
    await owner.goto(paths.desk());
    expect(await main(owner).textContent()).toContain("待核验");

    const operator = await market.signIn("operator", { scripts });
    await hands.press(operator.getByRole("link", { name: /^运营/ }).first());
    await hands.press(main(operator).getByRole("link", { name }));
    await look(operator);
    await hands.press(operator.getByRole("button", { name: "核验通过" }));
    await hands.press(operator.getByRole("dialog").getByRole("button", { name: "核验通过" }));
    expect(await operator.locator("[role=status]").textContent()).toContain("核验");

    await setUpAuthenticator(hands, owner, look);
    await invite(hands, owner, `colleague-${one}@example.cn`, look);
    const colleague = await accept(hands, await market.visit({ scripts }), `新同事${mark}`, `colleague-${one}@example.cn`, look);
    expect(await main(colleague).textContent()).toContain(`新同事${mark} · ${name} · 经办人`);
    await owner.goto(paths.members());
    expect(
      await main(owner)
        .getByRole("row", { name: `新同事${mark}` })
        .textContent(),
    ).toContain("经办人");
  });
});

type Look = (page: Page) => Promise<void>;

/** A fragment, such as the field that an error summary led to, outlives redirects. */
const arrives = (page: Page, path: string) => page.waitForURL(({ pathname }) => pathname === path);

/** Opens the latest letter to the address, and the link in it. */
async function openLetter(hands: Hands, page: Page, email: string) {
  await page.goto(`${paths.mailbox()}?${new URLSearchParams({ to: email })}`);
  await hands.press(main(page).locator("table a").first());
  await hands.press(main(page).locator(".letter a").first());
}

async function signUp(hands: Hands, page: Page, name: string, email: string, look: Look) {
  await page.goto(paths.signUp());
  await hands.type(page.getByLabel("电子邮箱"), email);
  await hands.press(page.getByRole("button", { name: "发送验证邮件" }));
  await openLetter(hands, page, email);
  await hands.type(page.getByLabel("姓名"), name);
  await hands.type(page.getByLabel("设置密码"), words);
  await hands.press(page.getByRole("button", { name: "完成注册并登录" }));
  await arrives(page, paths.account());
  await look(page);
  return page;
}

async function registerHouse(hands: Hands, page: Page, name: string, code: string, look: Look) {
  await hands.press(main(page).getByRole("link", { name: "注册单位" }));
  await look(page);
  await hands.press(main(page).getByRole("button", { name: "注册单位" }));
  expect(await page.title()).toMatch(/^错误：/);
  await look(page);
  await hands.press(page.locator(".error-summary a").first());
  await hands.type(page.getByLabel("统一社会信用代码"), code);
  await hands.type(page.getByLabel("单位名称"), name);
  await hands.pick(page.getByLabel("单位性质"), "private");
  await hands.pick(page.getByLabel("所在区域"), "minhang");
  await hands.pick(page.getByLabel("规模"), "small");
  await hands.tick(page.getByRole("checkbox", { name: "供给方" }));
  await hands.press(main(page).getByRole("button", { name: "注册单位" }));
  await arrives(page, paths.organisationProof());
  await look(page);
}

async function sendProof(hands: Hands, page: Page, look: Look) {
  await page.getByLabel("证明材料").setInputFiles({ name: "营业执照.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf()) });
  await hands.press(main(page).getByRole("button", { name: "提交核验" }));
  await arrives(page, paths.organisation());
  expect(await main(page).textContent()).toContain("营业执照.pdf");
  await look(page);
}

async function setUpAuthenticator(hands: Hands, page: Page, look: Look) {
  await page.goto(paths.account());
  await hands.press(main(page).getByRole("link", { name: /双重验证$/ }));
  await hands.press(main(page).getByRole("link", { name: "设置验证器应用" }));
  await look(page);
  const secret = secretIn((await main(page).locator(".secret-key").textContent()) ?? "");
  await hands.type(page.getByLabel("六位验证码"), codeAt(secret, new Date()).code);
  await hands.press(main(page).getByRole("button", { name: "启用" }));
  await hands.press(main(page).getByRole("button", { name: "生成恢复码" }));
  await hands.press(main(page).getByRole("link", { name: "已保存好，继续" }));
  expect(await main(page).textContent()).toContain("已启用");
}

async function invite(hands: Hands, page: Page, email: string, look: Look) {
  await page.goto(paths.desk());
  await look(page);
  await hands.press(main(page).getByRole("link", { name: "本单位", exact: true }));
  await hands.press(main(page).getByRole("link", { name: "成员", exact: true }));
  await hands.press(main(page).getByRole("link", { name: "邀请成员" }));
  await look(page);
  await hands.type(page.getByLabel("对方邮箱"), email);
  await hands.tick(page.getByRole("radio", { name: /^经办人/ }));
  await hands.press(main(page).getByRole("button", { name: "寄出邀请" }));
  await arrives(page, paths.members());
  expect(await main(page).locator("#invitations").textContent()).toContain(email);
  await look(page);
}

async function accept(hands: Hands, page: Page, name: string, email: string, look: Look) {
  await openLetter(hands, page, email);
  await look(page);
  await hands.type(page.getByLabel("姓名"), name);
  await hands.type(page.getByLabel("设置密码"), words);
  await hands.press(main(page).getByRole("button", { name: "加入并登录" }));
  await arrives(page, paths.desk());
  await look(page);
  return page;
}
