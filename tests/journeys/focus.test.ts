import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openMarket } from "#tests/support/journey.ts";

const market = await openMarket();

/** Whether what has the focus lies, all of it, under something that stays in sight while the page moves: its words then, else null. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { over: true, hidden: null };
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const across = (from: number, to: number) => [from + 1, (from + to) / 2, to - 1];
    const stays = (element: Element | null): boolean =>
      element !== null && (["sticky", "fixed"].includes(getComputedStyle(element).position) || stays(element.parentElement));
    const seen = across(left, right).some((x) =>
      across(top, bottom).some((y) => {
        const met = document.elementFromPoint(x, y);
        return met !== null && (focused.contains(met) || met.contains(focused) || !stays(met));
      }),
    );
    return { over: false, hidden: seen ? null : `${focused.tagName} ${focused.textContent?.slice(0, 40)} at ${Math.round(top)}` };
  });

/** Goes through a page by one key, to its end. */
async function hiddenStops(page: Page, key: "Tab" | "Shift+Tab") {
  const hidden: string[] = [];
  for (let stops = 0; stops < 400; stops++) {
    await page.keyboard.press(key);
    const stop = await covered(page);
    if (stop.over) return { stops, hidden };
    if (stop.hidden) hidden.push(stop.hidden);
  }
  return { stops: 400, hidden };
}

test("a cell of the matrix at the foot of the window can be pointed at and followed; what it brings is in sight", async () => {
  const page = await market.signIn("operator", { width: 1280 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/scenarios/SC-2026-0006/candidates");
  const cell = page.locator(".matrix .answer").last();
  for (const above of [150, 120, 100, 80]) {
    await page.mouse.move(2, 2);
    await cell.evaluate((link, distance) => window.scrollTo(0, link.getBoundingClientRect().top + window.scrollY - window.innerHeight + distance), above);
    const { x, y } = (await cell.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 10, y + 5);
    const [met, told] = await page.evaluate(
      ([left = 0, top = 0]) => {
        const link = document.elementFromPoint(left, top)?.closest("a.answer");
        const why = document.getElementById(link?.getAttribute("aria-describedby") ?? "");
        return [link !== null, why !== null && getComputedStyle(why).visibility === "visible" && why.getBoundingClientRect().bottom <= window.innerHeight];
      },
      [x + 10, y + 5],
    );
    expect([above, met, told]).toEqual([above, true, true]);
  }
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/open=PD-/);
});

describe.each([1280, 390])("at %i × 800 nothing that has the focus is hidden by what stays in sight", (width) => {
  test.each(["zh-CN", "en"] as const)("on the candidates, their comparison and a kept run, in %s", async (locale) => {
    const page = await market.signIn("operator", { locale, width });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/scenarios/SC-2026-0006/candidates");
    const products = await page.locator("ol.candidates > li").evaluateAll((rows) => rows.slice(0, 4).map(({ id }) => `product=${id}`));
    await page.goto("/scenarios/SC-2026-0006/runs");
    await page.locator("main form button").first().click();
    await page.waitForURL(/runs\/RR-\d{6}$/);
    const run = new URL(page.url()).pathname;
    for (const path of ["/scenarios/SC-2026-0006/candidates", `/scenarios/SC-2026-0006/comparison?${products.join("&")}`, run]) {
      await page.goto(path);
      const forward = await hiddenStops(page, "Tab");
      expect(forward.stops, path).toBeGreaterThan(20);
      expect(forward.hidden, `${path} by Tab`).toEqual([]);
      await page.goto(path);
      const backward = await hiddenStops(page, "Shift+Tab");
      expect(backward.stops, path).toBeGreaterThan(20);
      expect(backward.hidden, `${path} by Shift+Tab`).toEqual([]);
    }
  });
});
