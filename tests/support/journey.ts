import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { demoPassword } from "#app/platform/demo.server.ts";
import { authenticators } from "#db/schema/index.ts";
import { startApp } from "./app.ts";
import { launch } from "./browser.ts";
import { afterEachTest, atEnd } from "./endings.ts";
import { keyboard, pointer } from "./hands.ts";
import { secretsOf, toldIn } from "./secrets.ts";

interface Visit {
  scripts?: boolean;
  locale?: "zh-CN" | "en";
  width?: number;
}

/** The ways a journey is made; `sound`: with a look at each page's soundness on the way. */
export const ways = [
  { name: "with scripts", scripts: true, hands: pointer, mark: "甲", sound: true },
  { name: "without scripts", scripts: false, hands: pointer, mark: "乙", sound: false },
  { name: "by keyboard alone", scripts: true, hands: keyboard, mark: "丙", sound: false },
];

/** The demo world's accounts, one a role; `seeds/demo/cast.ts` has the people. */
export type Account =
  | "drafter"
  | "approver"
  | "data-owner"
  | "vendor"
  | "second-vendor"
  | "operator"
  | "auditor"
  | "reviewer"
  | "security"
  | "audit"
  | "system";

/** The built app over the demo world, and a real browser before it. What a page complains of in its console fails the test, as does a secret in the log. */
export async function openMarket() {
  const app = await startApp({ world: true });
  const browser = await launch(inject("browser"));
  const complaints: string[] = [];
  const secrets: (() => Promise<string[]>)[] = [];
  atEnd(() => browser.close());
  afterEachTest(() => expect(complaints.splice(0), "the browser's console").toEqual([]));
  afterEachTest(async () => {
    const kept = (await Promise.all(secrets.map((of) => of()))).flat();
    expect(toldIn(JSON.stringify(app.logged), kept), "secrets in the log").toEqual([]);
  });

  async function visit({ scripts = true, locale = "zh-CN", width = 1280 }: Visit = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: app.origin, javaScriptEnabled: scripts, locale, viewport: { width, height: 900 } });
    secrets.push(secretsOf(context));
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => void complaints.push(String(error)));
    // the browser reports an answer of 4xx that a test asked for, too, and a network that one took away
    page.on(
      "console",
      (message) => void (message.type() === "error" && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()) && complaints.push(message.text())),
    );
    return page;
  }

  return {
    app,
    visit,
    /** Signs in by the form, as people do. */
    async signIn(account: Account, how: Visit = {}): Promise<Page> {
      const page = await visit(how);
      await page.goto("/sign-in");
      await page.locator("main input[type=email]").fill(`${account}@demo.anchang.example`);
      await page.locator("main input[type=password]").fill(demoPassword);
      // one test may come in several times within the life of a code
      await app.db.update(authenticators).set({ lastStep: 0 });
      await page.locator("main input[type=password]").press("Enter");
      await page.waitForURL(/\/(desk|sign-in\/code)/);
      if (page.url().includes("/sign-in/code")) {
        const [code = ""] = /\d{6}/.exec((await page.locator("main .notice").textContent()) ?? "") ?? [];
        await page.locator("main input[name=code]").fill(code);
        await page.locator("main input[name=code]").press("Enter");
      }
      await page.waitForURL("**/desk");
      return page;
    },
  };
}

/** What an English page shows, says or carries in Chinese outside of anything marked so, each with the element that it stands in. */
const unmarkedChinese = (page: Page) =>
  page.evaluate(() => {
    const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
    const marked = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === "zh-CN";
    const said = (element: Element) => {
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent);
      const values = element.matches("input:not([type=hidden]), textarea") ? [(element as HTMLInputElement).value] : [];
      return [...texts, ...values, ...["title", "aria-label", "alt", "placeholder", "label", "data-label"].map((name) => element.getAttribute(name))];
    };
    return [...document.querySelectorAll("body, body *:not(script, style)")]
      .filter((element) => !marked(element) && said(element).some((words) => chinese.test(words ?? "")))
      .map((element) => element.outerHTML.slice(0, 160));
  });

/** What every page owes everybody: Chinese marked as such in English, nothing for axe to find (WCAG 2.2 AA), one heading, a title, no sideways scrolling at 320 px. */
export async function expectSound(page: Page) {
  const where = new URL(page.url()).pathname;
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  expect(
    violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html}`),
    "axe",
  ).toEqual([]);
  if ((await page.locator("html").getAttribute("lang")) === "en") expect(await unmarkedChinese(page), `${where}: Chinese that is not marked`).toEqual([]);
  expect(await page.title(), where).not.toBe("");
  expect(await page.locator("h1").count(), `${where}: one h1`).toBe(1);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where}: width at 320 px`).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}
