import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mayViewVersion } from "#app/domain/product/policy.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { paths } from "#app/paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims } from "#db/schema/index.ts";
import { about, capabilitiesOf, done, listedProduct, selfDeclared, shown } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { houseNames, suspension } from "#tests/support/cast.ts";

let app: TestApp;
let operator: UseCaseContext;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  operator = app.cast.contextFor(app.cast.as("office"));
});

const at = (now: string, house: "vendor" | "secondVendor" = "vendor") => app.cast.contextFor(app.cast.as(house), { now: new Date(now) });

/** Three versions: the first is pinned by an entry, the second by nothing, the third is listed. */
async function rewritten(house: "vendor" | "secondVendor" = "vendor") {
  const ctx = at("2026-04-01T02:00:00Z", house);
  const [a = "", b = "", c = ""] = capabilitiesOf(ctx, 3);
  const { id, number, revision } = await listedProduct(ctx, [selfDeclared(a), shown(b, "documented")]);
  const entry = { productId: id, year: 2025, direction: "data-compliance", reason: "可推广", validFrom: "2026-04-01", validUntil: "2027-06-30" } as const;
  done(await publishEntry(operator, entry));
  const second = done(await saveProductAbout(at("2026-05-01T02:00:00Z", house), id, revision, { ...about, name: "第二版的名字", priceModel: "usage" }));
  done(await saveProductClaims(at("2026-06-01T02:00:00Z", house), id, second.revision, [selfDeclared(a), selfDeclared(c)]));
  return { id, number };
}

test("the history tells every version to its house and the offices; to others what is listed and what an entry pins", async () => {
  const { number } = await rewritten();
  const links = (html: string) => [...html.matchAll(/href="\/products\/PD-\d+\/versions\/(\d+)"/gu)].map(([, version]) => version);
  const visited = await app.visitor.get(paths.product(number));
  expect([visited.text.includes("上架（第 1 版）"), visited.text.includes("更新为第 2 版"), visited.text.includes("更新为第 3 版")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(new Set(links(visited.html))).toEqual(new Set(["1"]));
  const own = await (await app.as("vendor", "viewer")).get(paths.product(number));
  expect(own.text).toMatch(/2026年4月1日 10:00 上架（第 1 版）.*2026年5月1日 10:00 更新为第 2 版.*2026年6月1日 10:00 更新为第 3 版/u);
  expect(new Set(links(own.html))).toEqual(new Set(["1", "2"]));
});

test("who opens which version is what the policy says", async () => {
  const { number } = await rewritten();
  const product = { organisationId: app.cast.idOf("vendor"), organisationStatus: "verified", status: "listed" } as const;
  for (const house of houseNames) {
    const client = await app.as(house);
    for (const version of [1, 2, 3]) {
      const may = mayViewVersion(app.cast.as(house), product, { current: version === 3, pinned: version === 1, keptBy: [] });
      expect([house, version, (await client.get(paths.productVersion(number, version))).status]).toEqual([
        house,
        version,
        may ? (version === 3 ? 303 : 200) : 404,
      ]);
    }
  }
  expect((await app.visitor.get(paths.productVersion(number, 1))).status).toBe(200);
  expect((await app.visitor.get(paths.productVersion(number, 2))).status).toBe(404);
  expect((await app.visitor.get(paths.productVersion(number, 3))).location).toBe(paths.product(number));
});

test("an earlier version says that it is one, what it said, and what differs now", async () => {
  const { number } = await rewritten();
  const { text, html } = await app.visitor.get(paths.productVersion(number, 1));
  for (const words of [
    "这是第 1 版，是较早的版本；现行的是第 3 版",
    "目录收入的正是这一版",
    about.name,
    "与现行版本的不同",
    "第二版的名字",
    "按年订阅",
    "未声明",
  ])
    expect(text).toContain(words);
  expect(html).toContain(`href="${paths.product(number)}"`);
  expect(text).not.toContain("报告 2026-0101");
  expect((await (await app.as("audit")).get(paths.productVersion(number, 1))).text).toContain("报告 2026-0101");
  expect((await app.visitor.get(`${paths.productVersion(number, 1)}?lang=en`)).text).toContain(
    "This is version 1, an earlier one. The product is at version 3 now.",
  );
  expect((await app.visitor.get(paths.catalogue())).html).toContain(`href="${paths.productVersion(number, 1)}"`);
  expect(await app.queriesOf(() => app.visitor.get(paths.productVersion(number, 1)))).toBeLessThanOrEqual(4);
});

test("a level that a refusal lowered is no edit by the vendor, whatever was edited before or since", async () => {
  const ctx = at("2026-04-01T02:00:00Z");
  const [a = "", b = ""] = capabilitiesOf(ctx, 2);
  const { id, number, revision } = await listedProduct(ctx, [shown(a), shown(b, "documented")]);
  const entry = { productId: id, year: 2025, direction: "data-compliance", reason: "可推广", validFrom: "2026-04-01", validUntil: "2027-06-30" } as const;
  done(await publishEntry(operator, entry));
  done(await saveProductAbout(at("2026-05-01T02:00:00Z"), id, revision, { ...about, name: "第二版的名字" }));
  const [claim] = await app.db.select({ id: claims.id }).from(claims).where(eq(claims.productId, id)).orderBy(claims.position);
  const request = done(await requestConfirmation(at("2026-06-01T02:00:00Z"), claim?.id ?? "", null));
  done(
    await decideConfirmation(app.cast.contextFor(app.cast.as("office"), { now: new Date("2026-06-02T02:00:00Z") }), request.id, "refused", "报告编号查不到。"),
  );
  const read = async () =>
    await Promise.all([app.as("vendor"), app.as("audit"), app.visitor].map(async (client) => (await client).get(paths.productVersion(number, 1))));
  const marks = async () => {
    const [own, audit, visited] = await read();
    for (const page of [own, audit]) {
      expect(page?.text).toContain("运营方 office owner于 2026年6月2日 未予确认，等级因此降低，不是供给方改动的");
      expect(page?.html).toContain(`href="${paths.confirmation(request.id)}"`);
    }
    expect(visited?.text).toContain("等级随核验情况变化，不是供给方改动的");
    expect(visited?.text).not.toContain("未予确认");
    expect(visited?.html).not.toContain(paths.confirmation(request.id));
  };
  await marks();
  // the next version states what the refusal left
  const third = done(await saveProductAbout(at("2026-07-01T02:00:00Z"), id, revision + 2, { ...about, name: "第三版的名字" }));
  await marks();
  // what the vendor lowers on its own is its own
  done(await saveProductClaims(at("2026-08-01T02:00:00Z"), id, third.revision, [selfDeclared(a), selfDeclared(b)]));
  for (const page of await read()) expect(page.text).not.toContain("不是供给方改动的");
});

test("where the product is not to be seen its versions are not there, whatever pins them", async () => {
  const { id, number } = await rewritten("secondVendor");
  done(await advanceProduct(operator, id, "take-down", { reason: "材料与实物不符" }));
  expect((await app.visitor.get(paths.productVersion(number, 1))).status).toBe(404);
  expect((await (await app.as("secondVendor")).get(paths.productVersion(number, 2))).status).toBe(200);
  done(await advanceProduct(operator, id, "restore", { reason: "说明成立，恢复" }));
  done(await advanceOrganisation(operator, app.cast.idOf("secondVendor"), "suspend", suspension));
  expect((await app.visitor.get(paths.productVersion(number, 1))).status).toBe(404);
  expect((await (await app.as("office")).get(paths.productVersion(number, 2))).status).toBe(200);
});

test("what is no version is not there", async () => {
  const { number } = await rewritten();
  for (const version of ["0", "4", "01", "-1", "1.0", "1e0", "999999", "99999999999999999999", "one", "😀", "%20", "1%27--"])
    expect([version, (await app.visitor.get(`${paths.product(number)}/versions/${version}`)).status]).toEqual([version, 404]);
  expect((await app.visitor.get(paths.productVersion("PD-999999", 1))).status).toBe(404);
});
