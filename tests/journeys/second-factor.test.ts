import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { passkeyPurpose } from "#app/features/accounts/show-passkey.server.ts";
import { paths } from "#app/paths.ts";
import { demoPassword } from "#app/platform/demo.server.ts";
import { verifyPasskey } from "#app/platform/passkey.server.ts";
import { tokenDigest } from "#app/platform/token.server.ts";
import { codeAt } from "#app/platform/totp.server.ts";
import { authenticators, passkeys, spentChallenges } from "#db/schema/index.ts";
import { secretIn } from "#tests/support/authenticator.ts";
import { keyboard, pointer } from "#tests/support/hands.ts";
import { expectSound, openMarket } from "#tests/support/journey.ts";

const market = await openMarket();
/** Browsers keep passkeys for names, not for numbers. */
const named = (path: string) => `${market.app.origin.replace("127.0.0.1", "localhost")}${path}`;

const main = (page: Page) => page.locator("main");
async function typePassword(page: Page, account: string, hands = pointer) {
  await hands.type(main(page).locator("input[type=email]"), `${account}@demo.anchang.example`);
  await hands.type(main(page).locator("input[type=password]"), demoPassword);
  await hands.press(main(page).getByRole("button", { name: "登录", exact: true }));
}

test.each([
  { name: "by keyboard", account: "vendor", scripts: true, hands: keyboard, sound: true },
  { name: "without scripts", account: "second-vendor", scripts: false, hands: pointer, sound: false },
])("an authenticator app is set up, and signs in, $name", async ({ account, scripts, hands, sound }) => {
  const page = await market.signIn(account as "vendor", { scripts });
  await page.goto(paths.security());
  if (sound) await expectSound(page);
  await hands.press(main(page).getByRole("link", { name: "设置验证器应用" }));
  if (sound) await expectSound(page);
  const secret = secretIn((await main(page).locator(".secret-key").textContent()) ?? "");
  await hands.type(main(page).locator("input[name=code]"), codeAt(secret, new Date()).code);
  await hands.press(main(page).getByRole("button", { name: "启用" }));
  await hands.press(main(page).getByRole("button", { name: "生成恢复码" }));
  const codes = ((await main(page).locator(".codes").textContent()) ?? "").trim().split("\n");
  expect(codes).toHaveLength(10);
  if (sound) await expectSound(page);
  await hands.press(main(page).getByRole("link", { name: "已保存好，继续" }));
  expect(await main(page).textContent()).toContain("还有 10 个可用");
  await page.goto(paths.sessions());
  if (sound) await expectSound(page);
  await hands.press(main(page).getByRole("button", { name: "退出登录" }));

  await page.goto(paths.signIn());
  await typePassword(page, account, hands);
  if (sound) await expectSound(page);
  // the code that confirmed the app has been used: as if half a minute had gone by
  await market.app.db.update(authenticators).set({ lastStep: 0 });
  await hands.type(main(page).locator("input[name=code]"), codeAt(secret, new Date()).code);
  await hands.press(main(page).getByRole("button", { name: "登录", exact: true }));
  await page.waitForURL("**/desk");

  await page.context().clearCookies();
  await page.goto(paths.signIn());
  await typePassword(page, account, hands);
  await hands.press(main(page).getByRole("link", { name: "手机不在身边：用恢复码登录" }));
  if (sound) await expectSound(page);
  await hands.type(main(page).locator("input[name=code]"), codes[0] ?? "");
  await hands.press(main(page).getByRole("button", { name: "登录", exact: true }));
  await page.waitForURL("**/desk");
});

/** A browser whose device has a fingerprint reader that says yes. */
async function withReader(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, automaticPresenceSimulation: true } });
  return (isUserVerified: boolean) => devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
}

test("a passkey is added, is the second step, proves again and signs in alone; its answer serves once, and no other site", async () => {
  const page = await market.visit();
  await withReader(page);
  await page.goto(named(paths.signIn()));
  await typePassword(page, "drafter");
  await page.waitForURL("**/desk");
  await page.goto(named(paths.passkeyNew()));
  await main(page).getByRole("textbox", { name: "名称" }).fill("办公室电脑");
  await main(page).getByRole("button", { name: "添加通行密钥" }).click();
  await page.waitForURL("**/recovery-codes?**");
  await page.goto(named(paths.security()));
  expect(await main(page).textContent()).toContain("办公室电脑");
  const [kept] = await market.app.db.select().from(passkeys).where(eq(passkeys.name, "办公室电脑"));

  // alone
  await page.context().clearCookies();
  await page.goto(named(paths.signIn()));
  await main(page).getByRole("link", { name: "用通行密钥登录" }).click();
  await expectSound(page);
  await main(page).getByRole("button", { name: "使用通行密钥" }).click();
  await page.waitForURL("**/desk");

  // proving again: who has nothing else beside the password is led to it
  await page.goto(named(`${paths.signInAgain()}?next=${encodeURIComponent(paths.security())}`));
  await page.waitForURL("**/sign-in/again/passkey?**");
  await main(page).getByRole("button", { name: "使用通行密钥" }).click();
  await page.waitForURL("**/account/security");

  // the second step: what the browser would send is caught on its way
  await page.context().clearCookies();
  await page.goto(named(paths.signIn()));
  await typePassword(page, "drafter");
  await page.waitForURL("**/sign-in/passkey**");
  const pending = (await page.context().cookies(named(paths.signInPasskey()))).find(({ name }) => name === "pending")?.value ?? "";
  let sent = "";
  await page.route("**/sign-in/passkey**", async (route) => {
    if (route.request().method() !== "POST") return await route.continue();
    sent = new URLSearchParams(route.request().postData() ?? "").get("answer") ?? "";
    await route.abort();
  });
  await main(page).getByRole("button", { name: "使用通行密钥" }).click();
  await expect.poll(() => sent).not.toBe("");

  const { db, factorKey } = market.app;
  const site = { origin: named("").replace(/\/$/, ""), host: "localhost" };
  const purpose = passkeyPurpose.step(tokenDigest(pending));
  const passes = async (own: object, at = new Date()) =>
    (await verifyPasskey(db, factorKey, { site, purpose, json: sent, ...own }, at, { personId: kept?.personId ?? "" })) !== null;
  const before = await db.$count(spentChallenges);
  expect(await passes({ site: { ...site, origin: "http://evil.example" } }), "another origin").toBe(false);
  expect(await passes({ site: { ...site, host: "evil.example" } }), "another host").toBe(false);
  expect(await passes({ purpose: passkeyPurpose.alone }), "another purpose").toBe(false);
  expect(await passes({ purpose: passkeyPurpose.step("another") }), "another sign-in").toBe(false);
  expect(await passes({}, new Date(Date.now() + 6 * 60_000)), "too late").toBe(false);
  expect(await db.$count(spentChallenges)).toBe(before);
  expect(await Promise.all([passes({}), passes({})])).toEqual(expect.arrayContaining([true, false]));
  expect(await passes({}), "once").toBe(false);
});

test("alone, a passkey has to know its owner; on an address of numbers the page says where it works", async () => {
  const page = await market.visit();
  const verified = await withReader(page);
  await page.goto(named(paths.signIn()));
  await main(page).locator("li", { hasText: "林知远" }).getByRole("button").click();
  await page.waitForURL("**/desk");
  await page.goto(named(paths.passkeyNew()));
  await main(page).getByRole("button", { name: "添加通行密钥" }).click();
  await page.waitForURL("**/recovery-codes?**");
  await page.context().clearCookies();
  await verified(false);
  await page.goto(named(paths.signInPasskey()));
  await main(page).getByRole("button", { name: "使用通行密钥" }).click();
  await main(page).getByText("没有完成，可以再试一次。").waitFor();
  await page.goto(paths.signInPasskey());
  expect(await main(page).textContent()).toContain(named(paths.signInPasskey()));
});

test("without scripts the passkey page says what it needs, and offers another way", async () => {
  const page = await market.visit({ scripts: false });
  await page.goto(named(paths.signInPasskey()));
  expect(await main(page).textContent()).toContain("启用 JavaScript");
  await main(page).getByRole("link", { name: "改用密码" }).click();
  expect(new URL(page.url()).pathname).toBe(paths.signIn());
});
