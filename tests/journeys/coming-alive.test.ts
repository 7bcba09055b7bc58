import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { openMarket } from "#tests/support/journey.ts";

let market: Awaited<ReturnType<typeof openMarket>>;
beforeAll(async () => {
  market = await openMarket();
});

test("keys and clicks that come before the page is alive are the browser's own: nothing breaks, and what was typed stays", async () => {
  const page = await market.signIn("drafter");
  // as fast as a browser hands them out, from the first element to the page's coming alive and a while after
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    const until = performance.now() + 4000;
    port1.onmessage = () => {
      const field = document.querySelector("main input") ?? document.body;
      field?.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
      if (performance.now() < until) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await page.goto(paths.scenarioDrafts());
  await page.getByRole("button", { name: "开始起草" }).press("Enter");
  await page.waitForURL(/\/scenarios\/drafts\/[0-9a-f-]{36}$/);
  const draft = page.url();
  for (let time = 0; time < 5; time++) {
    await page.goto(`${draft}/need`, { waitUntil: "commit" });
    await page.getByLabel("标题").fill("还没有活过来就写下的标题");
    // React marks what it has taken over
    await page.waitForFunction(() => Object.keys(document.querySelector("main form") ?? {}).some((key) => key.startsWith("__react")));
    expect(await page.getByLabel("标题").inputValue()).toBe("还没有活过来就写下的标题");
  }
});
