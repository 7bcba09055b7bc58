import { beforeAll, describe, expect, test } from "vitest";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { decidedPerPage } from "#app/features/products/list-decided-confirmations.server.ts";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { done } from "../../features/products/world.ts";
import { requestedConfirmation } from "./world.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
let tested: string;
let deployed: string;
let waiting: string;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  const { cast } = app;
  tested = await requestedConfirmation(cast, "tested");
  deployed = await requestedConfirmation(cast, "deployed", "mixed");
  waiting = await requestedConfirmation(cast, "tested");
  done(await decideConfirmation(cast.contextFor(cast.as("office")), tested, "refused", "编号查不到这份报告。"));
  done(await decideConfirmation(cast.contextFor(cast.as("owner")), deployed, "confirmed"));
});

const pageOf = async (house: House, path = paths.confirmations()) => await (await app.as(house)).get(path);
const namedIn = (html: string) => [tested, deployed, waiting].map((id) => html.includes(`href="${paths.confirmation(id)}"`));

describe("decisions on evidence", () => {
  test("are listed to those who may open them: operators and auditors see all, a house its own, nobody what waits", async () => {
    const houses: House[] = ["office", "audit", "vendor", "mixed", "owner", "secondVendor", "secondOwner"];
    const seen = await Promise.all(houses.map(async (house) => [house, ...namedIn((await pageOf(house)).html)]));
    expect(seen).toEqual([
      ["office", true, true, false],
      ["audit", true, true, false],
      ["vendor", true, false, false],
      ["mixed", true, true, false],
      ["owner", false, true, false],
      ["secondVendor", false, false, false],
      ["secondOwner", false, false, false],
    ]);
    expect((await pageOf("secondVendor")).text).toContain("还没有决定");
  });

  test("say what was decided, when and by whom, in both languages", async () => {
    const { text } = await pageOf("audit");
    for (const words of ["未确认", "2026年11月20日", "示例市轨道交通集团"]) expect(text).toContain(words);
    const english = await pageOf("audit", `${paths.confirmations()}?lang=en`);
    expect(english.text).toContain("Decided by");
    expect(english.html).toContain('lang="zh-CN">示例');
  });

  test("stand on the desks of operators and auditors, and nowhere else", async () => {
    const houses: House[] = ["office", "audit", "owner", "vendor"];
    const seen = await Promise.all(houses.map(async (house) => (await pageOf(house, paths.desk())).html.includes(`href="${paths.confirmations()}"`)));
    expect(seen).toEqual([true, true, false, false]);
    expect(namedIn((await pageOf("audit", paths.desk())).html)).toEqual([true, true, false]);
  });

  test("are paged by the address, and a page beyond the last leads back", async () => {
    const { cast } = app;
    for (let i = 0; i < decidedPerPage; i++) {
      const id = await requestedConfirmation(cast, "tested");
      done(await decideConfirmation(cast.contextFor(cast.as("office")), id, "confirmed"));
    }
    const pages = await Promise.all(["", "?page=2", "?page=3", "?page=-1", "?page=x"].map((query) => pageOf("office", paths.confirmations() + query)));
    expect(pages.map(({ status, html }) => [status, html.match(/<th scope="row"/gu)?.length ?? 0])).toEqual([
      [200, decidedPerPage],
      [200, 2],
      [200, 0],
      [200, decidedPerPage],
      [200, decidedPerPage],
    ]);
    expect(pages[2]?.html).toContain(`href="${paths.confirmations()}"`);
  });

  test("ask a visitor to sign in first", async () => {
    expect(await app.visitor.get(paths.confirmations())).toMatchObject({
      status: 303,
      location: `/sign-in?${new URLSearchParams({ next: paths.confirmations() })}`,
    });
  });
});
