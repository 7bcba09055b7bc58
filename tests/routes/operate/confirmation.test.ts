import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { saveProductClaims } from "#app/features/products/save-product-claims.server.ts";
import { paths } from "#app/paths.ts";
import { confirmations, products } from "#db/schema/index.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { capabilitiesOf, done, selfDeclared } from "../../features/products/world.ts";
import { requestedConfirmation } from "./world.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
let operator: Client;
let vendor: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  operator = await app.as("office");
  vendor = await app.as("vendor");
});

describe("reading", () => {
  test("shows what was shown when it was asked, and what confirming says", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    const { text, html } = await operator.get(paths.confirmation(id));
    for (const words of ["示例检测中心", "报告 2026-0101", "2026年3月1日", "2028年2月29日", "示例清风安全", "确认表示"]) expect(text).toContain(words);
    expect(html).toContain(paths.confirmationApproval(id));
  });

  test("the vendor sees that it waits, and no button", async () => {
    const id = await requestedConfirmation(app.cast, "deployed");
    const { text, html } = await vendor.get(paths.confirmation(id));
    expect(text).toContain("等待示例市轨道交通集团确认");
    // nobody confirmed less: it does not count as tested, one level below deployed
    expect(text).toContain("未曾确认的，最高按“有材料”计算");
    expect((await vendor.get(`${paths.confirmation(id)}?lang=en`)).text).toContain("as documented at most");
    expect(html).not.toContain(paths.confirmationApproval(id));
    expect(html).not.toContain(paths.confirmationRefusal(id));
  });
});

describe("a claim that the vendor drops", () => {
  test("leaves the decision with those who could read it; the page says that it is no longer claimed, or claimed anew", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    expect((await operator.post(paths.confirmationRefusal(id), { reason: "报告未覆盖所述能力" })).status).toBe(303);
    const [{ productId, capability, number, revision } = { productId: "", capability: "", number: "", revision: 0 }] = await app.db
      .select({ productId: products.id, capability: confirmations.capability, number: products.number, revision: products.revision })
      .from(confirmations)
      .innerJoin(products, eq(products.id, confirmations.productId))
      .where(eq(confirmations.id, id));
    const ctx = app.cast.contextFor(app.cast.as("vendor"));
    const [, other = ""] = capabilitiesOf(ctx, 2);
    const mend = `href="${paths.productEditClaims(number ?? "")}"`;
    expect((await vendor.get(paths.confirmation(id))).html).toContain(mend);
    done(await saveProductClaims(ctx, productId, revision, [selfDeclared(other)]));
    for (const house of ["office", "audit", "vendor"] as const) {
      const { status, text } = await (await app.as(house)).get(paths.confirmation(id));
      expect(status).toBe(200);
      for (const words of ["产品已不再声明这项能力", "报告未覆盖所述能力", "报告 2026-0101", "未确认"]) expect(text).toContain(words);
    }
    expect((await vendor.get(paths.confirmation(id))).html).not.toContain(mend);
    expect((await operator.get(paths.confirmations())).html).toContain(`href="${paths.confirmation(id)}"`);
    expect((await (await app.as("secondVendor")).get(paths.confirmation(id))).status).toBe(404);
    done(await saveProductClaims(ctx, productId, revision + 1, [selfDeclared(capability)]));
    expect((await operator.get(paths.confirmation(id))).text).toContain("删去这项声明后又重新声明了");
    expect((await operator.get(`${paths.confirmation(id)}?lang=en`)).text).toContain("has made it anew");
  });
});

describe("confirming", () => {
  test("says so once, and who and when from then on", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    expect(await operator.post(paths.confirmationApproval(id))).toMatchObject({ status: 303, location: paths.confirmation(id) });
    expect((await operator.get(paths.confirmation(id))).text).toContain("所确认的等级计算");
    const { text, html } = await vendor.get(paths.confirmation(id));
    expect(text).toContain("office owner 2026年11月20日 10:00");
    expect(text).not.toContain("所确认的等级计算");
    expect(html).not.toContain(paths.confirmationApproval(id));
  });

  test("the demand owner who was asked confirms a deployment; the operator does not", async () => {
    const id = await requestedConfirmation(app.cast, "deployed");
    expect((await operator.post(paths.confirmationApproval(id))).status).toBe(403);
    expect((await (await app.as("owner")).post(paths.confirmationApproval(id))).status).toBe(303);
  });

  test("twice: the second is told", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    const other = await app.as("office", "editor");
    const answers = await Promise.all([operator, other].map((client) => client.post(paths.confirmationApproval(id))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toContain("已有结论");
    expect((await operator.get(paths.confirmationRefusal(id))).status).toBe(409);
    expect((await operator.post(paths.confirmationRefusal(id), { reason: "" })).status).toBe(409);
  });

  test("somebody else's is not there, one's own is refused", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    const own = await requestedConfirmation(app.cast, "tested", "mixed");
    expect((await (await app.as("secondVendor")).post(paths.confirmationApproval(id))).status).toBe(404);
    expect((await (await app.as("mixed")).post(paths.confirmationApproval(own))).status).toBe(403);
    expect((await vendor.post(paths.confirmationApproval(id))).status).toBe(403);
    expect((await (await app.as("audit")).post(paths.confirmationApproval(id))).status).toBe(403);
    expect((await operator.post(paths.confirmationApproval("no-such-request"))).status).toBe(404);
    expect((await app.newVisitor().post(paths.confirmationApproval(id))).location).toMatch(/^\/sign-in/);
  });

  test("is asked by POST: an opened address leads to the page", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    expect(await operator.get(paths.confirmationApproval(id))).toMatchObject({ status: 303, location: paths.confirmation(id) });
    expect((await operator.get(paths.confirmation(id))).html).toContain(paths.confirmationApproval(id));
  });
});

describe("refusing", () => {
  test("with a reason that the vendor reads, on the page and on the desk", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    expect(await operator.post(paths.confirmationRefusal(id), { reason: "报告编号查无此号 \u{1F50D}" })).toMatchObject({ status: 303 });
    expect((await operator.get(paths.confirmation(id))).text).toContain("理由已告知供给方");
    for (const path of [paths.confirmation(id), paths.desk()]) expect((await vendor.get(path)).text).toContain("报告编号查无此号 \u{1F50D}");
  });

  test("where somebody decided meanwhile the words are given back, with how it was decided", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    expect((await (await app.as("office", "editor")).post(paths.confirmationApproval(id))).status).toBe(303);
    for (const reason of ["报告编号查无此号", "不行"]) {
      const late = await operator.post(paths.confirmationRefusal(id), { reason });
      expect(late.status).toBe(409);
      expect(late.text).toContain("这项请求已经变为“已确认”");
      expect(late.text).toContain(reason);
      expect(late.html).toContain(`href="${paths.confirmation(id)}"`);
      expect(late.html).not.toContain("<textarea");
    }
    expect((await vendor.get(paths.confirmation(id))).text).not.toContain("报告编号查无此号");
  });

  test("whatever is typed, only by those who may", async () => {
    const id = await requestedConfirmation(app.cast, "tested");
    const answers: Record<string, number[]> = {};
    for (const house of ["vendor", "secondVendor", "owner", "audit"] as const) {
      const client = await app.as(house);
      answers[house] = [];
      for (const reason of ["", "报告编号查无此号"]) answers[house]?.push((await client.post(paths.confirmationRefusal(id), { reason })).status);
    }
    expect(answers).toEqual({ vendor: [403, 403], secondVendor: [404, 404], owner: [404, 404], audit: [403, 403] });
  });

  test.each([
    ["", "请写明理由"],
    ["    ", "请写明理由"],
    ["不行", "至少 5 字"],
    ["长".repeat(501), "不能超过 500 字"],
    ["报告编号\0查无此号", "不能使用的字符"],
  ])("a reason of %j is asked again", async (reason, message) => {
    const id = await requestedConfirmation(app.cast, "tested");
    const answer = await operator.post(paths.confirmationRefusal(id), { reason });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect((await operator.get(paths.confirmation(id))).html).toContain(paths.confirmationApproval(id));
  });
});
