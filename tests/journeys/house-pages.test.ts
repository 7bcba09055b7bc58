import { and, eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { identities, memberships, people, powers, qualifications, standings } from "#db/schema/index.ts";
import { type Account, expectSound, openMarket } from "#tests/support/journey.ts";

const market = await openMarket();
const { db } = market.app;

/** Things of the demo world that the pages below show. */
const found: Record<string, string> = {};
beforeAll(async () => {
  const [vendor] = await db
    .select({ house: memberships.organisationId, person: memberships.personId })
    .from(memberships)
    .innerJoin(identities, eq(identities.personId, memberships.personId))
    .where(eq(identities.subject, "vendor@demo.anchang.example"));
  const house = vendor?.house ?? "";
  const [standing] = await db.select({ id: standings.id }).from(standings).where(eq(standings.organisationId, house)).limit(1);
  const [paper] = await db
    .select({ id: qualifications.id })
    .from(qualifications)
    .where(and(eq(qualifications.organisationId, house), eq(qualifications.status, "verified")))
    .limit(1);
  const at = new Date();
  await db.insert(people).values({ id: "long", name: "欧阳·阿卜杜勒拉赫曼·买买提江·艾合买提·努尔麦麦提·玉素甫江·库尔班", createdAt: at });
  await db.insert(identities).values({ id: "long", personId: "long", provider: "email", subject: `${"long.".repeat(12)}name@example.cn`, createdAt: at });
  await db.insert(memberships).values({ id: "long", personId: "long", organisationId: house, role: "editor", createdAt: at });
  const [holder] = await db.select({ id: powers.personId }).from(powers).limit(1);
  Object.assign(found, { house, person: vendor?.person, standing: standing?.id, paper: paper?.id, holder: holder?.id });
});

/** `{house}` and the like stand for what was found; a page marked `!` is also sent empty, for what it then says. */
const pages: [Account, string[]][] = [
  [
    "vendor",
    [
      "/organisation",
      "/organisation/members",
      "/organisation/members/long/role",
      "/organisation/members/long/ownership",
      "/organisation/invitations!",
      "/organisation/qualifications",
      "/organisation/qualifications/new!",
      "/qualifications/{paper}",
      "/standings/{standing}/reply!",
      "/organisations",
      "/account",
      "/account/profile",
      "/account/sessions",
      "/account/security",
      "/account/data",
    ],
  ],
  ["reviewer", ["/organisation", "/organisation/members", "/organisation/qualifications"]],
  [
    "operator",
    [
      "/operate/organisations",
      "/operate/organisations/{house}",
      "/operate/organisations/{house}/standings!",
      "/operate/organisations/{house}/suspension!",
      "/standings/{standing}/withdrawal!",
      "/qualifications/{paper}/revocation!",
      "/organisations/new!",
      "/account/security/recovery-codes",
    ],
  ],
  ["security", ["/desk", "/secure", "/secure/powers!", "/secure/limits!"]],
  ["audit", ["/desk", "/secure", "/record", "/record/5", "/record/checkpoints"]],
  ["system", ["/desk", "/administer", "/administer/people/{person}", "/administer/people/{holder}", "/administer/people/{person}/disabling!"]],
];

/** What a form says that was sent as it is, or without what stood in it. */
async function sendEmpty(page: Page) {
  for (const field of await page.locator("main form textarea").all()) await field.fill("");
  await page.locator("main form .actions button").last().click();
  await page.waitForURL(() => true);
  await page.locator(".error-summary").waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
}

describe.each(["zh-CN", "en"] as const)("in %s every page of accounts, houses and offices is sound", (locale) => {
  test.each(pages)("for %s", async (who, paths) => {
    const page = await market.signIn(who, { locale });
    for (const path of paths) {
      const address = path.replace("!", "").replace(/\{(\w+)\}/g, (_, name: string) => found[name] ?? `no-${name}`);
      expect(address, path).not.toContain("no-");
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expectSound(page);
      expect(await page.evaluate(() => document.querySelector(".site-header")?.clientHeight ?? 0), `${address}: the header is one line`).toBeLessThan(80);
      if (!path.endsWith("!")) continue;
      await sendEmpty(page);
      await expectSound(page);
    }
    await page.context().close();
  });
});

test("a question keeps the keyboard within it, without scripts too, and gives it back where it was", async () => {
  const page = await market.signIn("vendor", { scripts: false });
  await page.goto("/organisation/members");
  const opener = page.getByRole("row", { name: /欧阳/ }).getByRole("button", { name: "移出" });
  await opener.press("Enter");
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("button", { name: "取消" }).evaluate((element) => element === document.activeElement)).toBe(true);
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null)).toBe(true);
  }
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});
