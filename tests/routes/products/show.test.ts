import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type MemberRole, memberRoles } from "#app/domain/identity/organisation.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { fitProduct } from "#app/features/matching/fit-product.server.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { saveProductAbout } from "#app/features/products/save-product-about.server.ts";
import { paths } from "#app/paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products } from "#db/schema/index.ts";
import { about, capabilitiesOf, completeDraft, done, listedProduct, selfDeclared, shown } from "#tests/features/products/world.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { type House, houseNames, suspension } from "#tests/support/cast.ts";

let app: TestApp;
let vendor: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  vendor = app.cast.contextFor(app.cast.as("vendor"));
  operator = app.cast.contextFor(app.cast.as("office"));
});

/** Listed, with one claim of each kind: on the vendor's word, with papers, asked to be confirmed, run out. */
async function evidenced(ctx = vendor) {
  const [a = "", b = "", c = "", d = ""] = capabilitiesOf(vendor, 4);
  const expired = { ...shown(d, "documented"), issuedOn: "2024-01-01", expiresOn: "2026-11-19" };
  return await listedProduct(ctx, [selfDeclared(a), shown(b, "documented"), shown(c, "tested"), expired]);
}

const everybody = houseNames.flatMap((house) => memberRoles.map((role): [House, MemberRole] => [house, role]));

describe("what a product page says", () => {
  test("who, how, and what each capability rests on; the papers' numbers to their own readers only", async () => {
    const { number } = await evidenced();
    const { text, status } = await app.visitor.get(paths.product(number));
    expect(status).toBe(200);
    for (const words of [
      "已上架",
      number,
      about.name,
      "示例清风安全",
      "按年订阅",
      "4 项能力，0 项经检测或落地",
      "有材料待核验",
      "自述已过期",
      "示例检测中心",
      "2028年2月29日",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("报告 2026-0101");
    for (const house of ["vendor", "office", "audit"] as const)
      expect((await (await app.as(house)).get(paths.product(number))).text).toContain("报告 2026-0101");
    expect((await (await app.as("secondVendor")).get(paths.product(number))).text).not.toContain("报告 2026-0101");
    const english = (await app.visitor.get(`${paths.product(number)}?lang=en`)).text;
    for (const words of ["Listed", "version 1", "0 of 4 capabilities tested or deployed", "Documented", "unconfirmed", "29 February 2028"])
      expect(english).toContain(words);
  });

  test("is read in three statements beside the clock, in five by somebody signed in", async () => {
    const { number } = await evidenced();
    expect(await app.queriesOf(() => app.visitor.get(paths.product(number)))).toBe(3);
    const member = await app.as("vendor");
    expect(await app.queriesOf(() => member.get(paths.product(number)))).toBe(5);
  });

  test("its catalogue entries, with the version that was selected, and the seal while one is valid", async () => {
    const { id, number, revision } = await evidenced(app.cast.contextFor(app.cast.as("vendor"), { now: new Date("2026-03-31T02:00:00Z") }));
    const entry = { productId: id, year: 2025, direction: "data-compliance", reason: "在两家单位稳定运行。", validFrom: "2026-04-01" } as const;
    done(await publishEntry(operator, { ...entry, validUntil: "2026-11-20" }));
    done(await publishEntry(operator, { ...entry, year: 2023, validUntil: "2026-11-19" }));
    done(await saveProductAbout(vendor, id, revision, { ...about, priceModel: "usage" }));
    const { text, html } = await app.visitor.get(paths.product(number));
    expect(text).toContain("第 2 版");
    expect(html.match(/class="seal-mark" href="\/catalogue#CX-2025-\d+"/g)).toHaveLength(1);
    expect(text).toMatch(/CX-2025-\d+ 数据应用安全（数据合规） 在两家单位稳定运行。 第 1 版 2026年4月1日 至 2026年11月20日 有效/);
    expect(text).toMatch(/CX-2023-\d+ .{10,60} 已到期/);
  });

  test("a retired product keeps its page and says so; its history says when", async () => {
    const { id, number } = await evidenced();
    const later = app.cast.contextFor(app.cast.as("vendor"), { now: new Date("2026-11-20T03:00:00Z") });
    done(await advanceProduct(later, id, "retire"));
    const { status, text } = await app.visitor.get(paths.product(number));
    expect(status).toBe(200);
    expect(text).toContain("本产品已下架");
    expect(text).toMatch(/历程 .*上架（第 1 版） .*下架/);
  });

  test("why an operator took it down is its house's and the offices' to read, even after it is restored", async () => {
    const { id, number } = await evidenced();
    done(await advanceProduct(operator, id, "take-down", { reason: "材料与实物不符，待说明" }));
    const page = paths.product(number);
    expect((await app.visitor.get(page)).status).toBe(404);
    expect((await (await app.as("secondVendor")).get(page)).status).toBe(404);
    for (const house of ["vendor", "office", "audit"] as const) {
      const { status, text } = await (await app.as(house)).get(page);
      expect([status, text.includes("材料与实物不符，待说明"), text.includes("已被运营方撤下")]).toEqual([200, true, true]);
    }
    done(await advanceProduct(operator, id, "restore", { reason: "说明成立，恢复" }));
    const restored = await app.visitor.get(page);
    expect(restored.text).toContain("恢复上架");
    expect(restored.text).not.toContain("材料与实物不符");
  });
});

describe("what is not there", () => {
  test("a draft has no public page, not even for its house; nor have numbers that were never given", async () => {
    const draft = await completeDraft(vendor);
    const member = await app.as("vendor");
    for (const address of [paths.product(draft.id), "/products/PD-999999", "/products/pd", "/products/%F0%9F%98%80", `/products/${"9".repeat(4000)}`]) {
      expect((await app.visitor.get(address)).status).toBe(404);
      expect((await member.get(address)).status).toBe(404);
    }
    expect((await app.visitor.get("/products/PD-%00")).status).toBe(400);
  });

  test("a suspended vendor's product is hidden from the public and shown to its house, operators and auditors, who are told", async () => {
    const { number } = await listedProduct(app.cast.contextFor(app.cast.as("secondVendor")));
    done(await advanceOrganisation(operator, app.cast.idOf("secondVendor"), "suspend", suspension));
    const page = paths.product(number);
    expect((await app.visitor.get(page)).status).toBe(404);
    expect((await (await app.as("vendor")).get(page)).status).toBe(404);
    for (const house of ["secondVendor", "office", "audit"] as const) {
      const { status, text } = await (await app.as(house)).get(page);
      expect([status, text.includes("供给方已被暂停")]).toEqual([200, true]);
    }
    done(await advanceOrganisation(operator, app.cast.idOf("secondVendor"), "reinstate"));
  });
});

describe("what the page offers is what the server would accept", () => {
  test.each(everybody)("to %s %s, product listed, then retired", async (house, role) => {
    const { id, number, revision } = await evidenced();
    const ctx = app.cast.contextFor(app.cast.as(house, role));
    const client = await app.as(house, role);
    const found = done(await findProduct(vendor, { id }));

    const offered = await offers(client, number);
    const asked = found.claims.filter(({ id: claimId }) => offered.html.includes(`href="${paths.claimConfirmationRequest(claimId)}"`));
    const accepted = [];
    for (const claim of found.claims) if ((await requestConfirmation(ctx, claim.id, null)).ok) accepted.push(claim.id);
    expect(asked.map((claim) => claim.id)).toEqual(accepted);
    expect((await offers(client, number)).html.includes("已请求，等待结论")).toBe(accepted.length > 0);

    const saved = await saveProductAbout(ctx, id, revision, about);
    expect([offered.edit, offered.fits]).toEqual([saved.ok, (await fitProduct(ctx, number)).ok]);
    expect([offered.retire, offered.relist]).toEqual([(await advanceProduct(ctx, id, "retire")).ok, false]);
    await db().update(products).set({ status: "retired" }).where(eq(products.id, id));

    const then = await offers(client, number);
    expect([then.retire, then.fits]).toEqual([false, false]);
    expect(then.html).not.toContain("confirmation-request");
    expect([then.edit, then.relist]).toEqual([saved.ok, (await advanceProduct(ctx, id, "relist")).ok]);
  });

  test("a visitor is offered nothing, a viewer is told why", async () => {
    const { number } = await evidenced();
    expect((await app.visitor.get(paths.product(number))).text).not.toContain("现在可以做什么");
    const { text } = await (await app.as("vendor", "viewer")).get(paths.product(number));
    expect(text).toContain("您在本单位是查阅人，不能修改");
  });

  const db = () => app.db;

  async function offers(client: Awaited<ReturnType<TestApp["as"]>>, number: string) {
    const { html } = await client.get(paths.product(number));
    return {
      html,
      edit: html.includes(`href="${paths.productEditAbout(number)}"`) && html.includes(`href="${paths.productEditClaims(number)}"`),
      fits: html.includes(`href="${paths.productFits(number)}"`),
      retire: html.includes(`action="${paths.productRetirement(number)}"`),
      relist: html.includes(`action="${paths.productRelisting(number)}"`),
    };
  }
});
