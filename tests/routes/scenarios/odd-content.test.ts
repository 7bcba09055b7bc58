import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { claims, concepts, products, requirements } from "#db/schema/index.ts";
import { actingOn, documented, must, pickCapabilities, should, today } from "#tests/features/matching/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { asOwner } from "#tests/support/database.ts";

let app: TestApp;
let owner: Client;
let vendor: Client;
let retired: string;
let wordsOnly: string;
let silent: string;

/** What no form lets through and the taxonomy's own history can bring: a retired capability, a need of words alone, a product of no word and one of no claim. */
beforeAll(async () => {
  app = await startApp({ now: () => today });
  const act = actingOn(app.cast);
  const { first, second, third } = pickCapabilities(app.cast.reference);
  const full = await act.listProduct("vendor", "示例说得清楚的", [documented(first), documented(second)]);
  const bare = await act.listProduct("vendor", "示例什么也没写", [documented(first)]);
  const empty = await act.listProduct("secondVendor", "示例声明都没了", [documented(second)]);
  silent = bare.number;
  const asked = [must(first), must(second), should(third)];
  const [one, other] = [await act.openScenario({ requirements: asked }), await act.openScenario({ requirements: asked })];
  [retired, wordsOnly] = [one.number, other.number];
  await asOwner(app.ownerUrl, async ({ db }) => {
    const [known] = await db.select().from(concepts).limit(1);
    if (known)
      await db
        .insert(concepts)
        .values({ ...known, slug: "retired-long-ago", zh: "久已退役 (retired-long-ago)", en: "Retired long ago (retired-long-ago)", retiredAt: today });
    await db.update(requirements).set({ capability: "retired-long-ago" }).where(eq(requirements.capability, second));
    await db
      .update(claims)
      .set({ capability: "retired-long-ago" })
      .where(and(eq(claims.productId, full.id), eq(claims.capability, second)));
    await db.delete(requirements).where(eq(requirements.scenarioId, other.id));
    await db.update(products).set({ name: "。", summary: "。", detail: "。" }).where(eq(products.id, bare.id));
    await db.delete(claims).where(eq(claims.productId, empty.id));
  });
  // as a process has it that starts since
  Object.assign(app.cast.reference, await loadReference(app.db));
  await app.library.settled();
  [owner, vendor] = [await app.as("owner", "editor"), await app.as("vendor")];
});

const pagesOf = (number: string) => [
  paths.scenario(number),
  paths.scenarioCandidates(number),
  `${paths.scenarioCandidates(number)}?open=${silent}`,
  `${paths.scenarioCandidates(number)}?order=number`,
  `${paths.scenarioComparison(number)}?product=${silent}`,
  paths.scenarioTeams(number),
  paths.scenarioRuns(number),
];

describe("odd content", () => {
  test("a retired capability is called what it was called and marked, an unknown one reads as its code; ranks by what is left, and breaks no page", async () => {
    for (const path of pagesOf(retired)) expect([path, (await owner.get(path)).status]).toEqual([path, 200]);
    const { text } = await owner.get(paths.scenarioCandidates(retired));
    expect(text).toContain("久已退役（已停用）");
    expect(text).not.toContain("retired-long-ago");
    expect((await owner.get(`${paths.scenarioCandidates(retired)}?lang=en`)).text).toContain("Retired long ago (retired)");
    expect(labelsIn({ reference: app.cast.reference, locale: "en" }).capability("never-known")).toBe("never-known");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    for (const path of [paths.productFits(silent), paths.gapMap(), paths.scenarioCandidates(retired)])
      expect([path, (await vendor.get(path)).status]).toEqual([path, 200]);
    expect((await (await app.as("office")).get(paths.gapMap())).status).toBe(200);
  });

  test("a need without requirements has no candidates and says so, and can still be kept and ranked again", async () => {
    for (const path of pagesOf(wordsOnly)) expect([path, (await owner.get(path)).status]).toEqual([path, 200]);
    expect((await owner.get(paths.scenarioCandidates(wordsOnly))).text).toContain("还没有产品能应答这些要求");
    expect((await owner.get(`${paths.scenarioTeams(wordsOnly)}?size=1`)).text).not.toMatch(/NaN|undefined/);
    const [kept, odd] = [await owner.post(paths.scenarioRuns(wordsOnly)), await owner.post(paths.scenarioRuns(retired))];
    expect((await owner.get(`${kept.location}?replay=yes`)).text).toContain("0 个候选的名次与每一项分数逐字节一致");
    const account = await owner.get(`${odd.location}?open=${silent}`);
    expect([account.status, account.text.includes("久已退役（已停用）")]).toEqual([200, true]);
  });
});
