import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { StatedClaim } from "#app/domain/product/product.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { requestConfirmation } from "#app/features/products/request-confirmation.server.ts";
import { paths } from "#app/paths.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, products, productVersions } from "#db/schema/index.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, selfDeclared, shown } from "#tests/features/products/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { aboutFields, claimFields, revisionIn, titleOf } from "./world.ts";

let app: TestApp;
let vendor: Client;
let ctx: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  app = await startApp({ now: () => new Date("2026-11-20T02:00:00Z") });
  vendor = await app.as("vendor", "editor");
  ctx = app.cast.contextFor(app.cast.as("vendor", "editor"));
  operator = app.cast.contextFor(app.cast.as("office"));
});

const rowOf = async (id: string) => (await app.db.select().from(products).where(eq(products.id, id)))[0];
const claimsOf = (id: string) => app.db.select().from(claims).where(eq(claims.productId, id)).orderBy(claims.position);
const labelOf = (slug: string) => app.cast.reference.taxonomy.get(slug)?.zh ?? "";

/** A listed product, its first claim at a level, and whether that is confirmed or asked. */
async function listed(level: StatedClaim["level"], state?: "asked" | "confirmed") {
  const [first = "", second = ""] = capabilitiesOf(ctx, 2);
  const product = await listedProduct(ctx, [level === "self-declared" ? selfDeclared(first) : shown(first, level), selfDeclared(second)]);
  const [claim] = await claimsOf(product.id);
  const claimId = claim?.id ?? "";
  if (state) {
    const { id } = done(await requestConfirmation(ctx, claimId, level === "deployed" ? app.cast.idOf("owner") : null));
    const decider = level === "deployed" ? app.cast.contextFor(app.cast.as("owner")) : operator;
    if (state === "confirmed") done(await decideConfirmation(decider, id, "confirmed"));
  }
  return { ...product, claimId, revision: (await rowOf(product.id))?.revision ?? 0 };
}

/** The rows of what is listed, as its page would send them; the first changed. */
async function rowsOf(id: string, change: Record<string, string> = {}) {
  const rows = (await claimsOf(id)).map(({ capability, note, level, issuer, reference, issuedOn, expiresOn }) => ({
    capability: labelOf(capability),
    note,
    level,
    issuer,
    reference,
    issuedOn: issuedOn ?? "",
    expiresOn: expiresOn ?? "",
  }));
  return claimFields(rows.map((row, i) => (i === 0 ? { ...row, ...change } : row)));
}

describe("a save of what is listed", () => {
  test("makes a new version, says so before and after, and leaves the last as it was", async () => {
    const { id, number, revision } = await listed("self-declared");
    const page = await vendor.get(paths.productEditAbout(number));
    expect(page.text).toContain("保存后生成新版本");
    const saved = await vendor.post(paths.productEditAbout(number), { revision: String(revision), ...aboutFields, name: "示例网关 二代" });
    expect([saved.status, saved.location]).toEqual([303, paths.product(number)]);
    expect((await vendor.get(paths.product(number))).text).toContain("已保存，新版本即刻生效");
    const versions = await app.db.select().from(productVersions).where(eq(productVersions.productId, id)).orderBy(productVersions.version);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions.map(({ content }) => (content as { name: string }).name)).toEqual([expect.not.stringContaining("二代"), "示例网关 二代"]);
  });

  test("that changes nothing says so and makes no version", async () => {
    const { id, number, revision } = await listed("tested", "confirmed");
    const saved = await vendor.post(paths.productEditClaims(number), { revision: String(revision), ...(await rowsOf(id)) });
    expect([saved.status, saved.location]).toEqual([303, paths.product(number)]);
    const page = await vendor.get(paths.product(number));
    expect([page.text.includes("内容没有变化，未生成新版本"), page.text.includes("已保存")]).toEqual([true, false]);
    expect(await app.db.$count(productVersions, eq(productVersions.productId, id))).toBe(1);
    expect((await rowOf(id))?.revision).toBe(revision);
  });

  test("evidence that is older than there is any is refused beside its field; what has run out or is old is marked", async () => {
    const { id, number, revision } = await listed("documented");
    const early = await vendor.post(paths.productEditClaims(number), { revision: String(revision), ...(await rowsOf(id, { issuedOn: "1950-01-01" })) });
    expect([early.status, early.text.includes("出具日期不能早于 1990 年")]).toEqual([422, true]);
    await vendor.post(paths.productEditClaims(number), {
      revision: String(revision),
      ...(await rowsOf(id, { issuedOn: "2010-01-01", expiresOn: "2012-01-01" })),
    });
    expect((await vendor.get(paths.productEditClaims(number))).text).toContain("这份证据已过有效期");
    expect((await vendor.get(paths.product(number))).text).toContain("已过期");
    await vendor.post(paths.productEditClaims(number), { revision: String(revision + 1), ...(await rowsOf(id, { issuedOn: "2010-01-01", expiresOn: "" })) });
    expect((await vendor.get(paths.productEditClaims(number))).text).toContain("这份证据出具已满 5 年");
    expect((await vendor.get(paths.product(number))).text).toContain("已满 5 年");
  });

  test("has to be whole: what a draft may leave open, a listed product may not", async () => {
    const { number, revision } = await listed("self-declared");
    const answer = await vendor.post(paths.productEditAbout(number), { revision: String(revision), name: "只有名称" });
    expect([answer.status, titleOf(answer).startsWith("错误：")]).toEqual([422, true]);
    for (const words of ["请选择类型", "请填写一句话简介", "请填写详细说明", "请至少选择一种交付方式", "请选择计价方式"]) expect(answer.text).toContain(words);
  });

  test("is its own writers' alone", async () => {
    const { number, revision } = await listed("self-declared");
    for (const page of [paths.productEditAbout(number), paths.productEditClaims(number)]) {
      expect((await app.visitor.get(page)).location).toBe(`${paths.signIn()}?next=${encodeURIComponent(page)}`);
      for (const [house, role, reason] of [
        ["secondVendor", "owner", "只有所属单位的成员"],
        ["owner", "owner", "只有所属单位的成员"],
        ["office", "owner", "只有所属单位的成员"],
        ["vendor", "viewer", "您在本单位是查阅人"],
      ] as const) {
        const client = await app.as(house, role);
        const [read, written] = [await client.get(page), await client.post(page, { revision: String(revision), ...aboutFields })];
        expect([house, read.status, read.text.includes(reason), written.status, written.text.includes(reason)]).toEqual([house, 403, true, 403, true]);
      }
    }
    for (const number of ["PD-999999", "PD-1", "x", "💥"]) expect((await vendor.get(paths.productEditClaims(number))).status).toBe(404);
  });

  test("two tabs: the second sees which claim changed, loses nothing, and can save", async () => {
    const { id, number, revision } = await listed("self-declared");
    await vendor.post(paths.productEditClaims(number), { revision: String(revision), ...(await rowsOf(id, { note: "第一页改过的说明，十字以上。" })) });
    const second = await vendor.post(paths.productEditClaims(number), {
      revision: String(revision),
      ...(await rowsOf(id, { note: "第二页改过的说明，十字以上。" })),
    });
    expect([second.status, second.text.includes("第一页改过的说明"), second.text.includes("第二页改过的说明")]).toEqual([409, true, true]);
    expect(revisionIn(second)).toBe(String(revision + 1));
    await vendor.post(paths.productEditClaims(number), { revision: revisionIn(second), ...(await rowsOf(id, { note: "第二页改过的说明，十字以上。" })) });
    expect((await claimsOf(id))[0]?.note).toBe("第二页改过的说明，十字以上。");
  });

  test("both tabs at once: one saves, the other is told", async () => {
    const { id, number, revision } = await listed("self-declared");
    const rows = await Promise.all(["一", "二"].map((page) => rowsOf(id, { note: `第${page}个页面同时改的说明，十字以上。` })));
    const answers = await Promise.all(rows.map((row) => vendor.post(paths.productEditClaims(number), { revision: String(revision), ...row })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test("sent twice from the same page: the second is told that nothing changed", async () => {
    const { id, number, revision } = await listed("self-declared");
    const sent = { revision: String(revision), ...(await rowsOf(id, { note: "同一个页面发了两次的说明，十字以上。" })) };
    for (const words of ["第 2 版", "内容没有变化"]) {
      expect(await vendor.post(paths.productEditClaims(number), sent)).toMatchObject({ status: 303, location: paths.product(number) });
      expect((await vendor.get(paths.product(number))).text).toContain(words);
    }
  });

  test("a product that was taken down says so and cannot be edited, by form or by hand", async () => {
    const { id, number, revision } = await listed("self-declared");
    done(await advanceProduct(operator, id, "take-down", { reason: "材料经核实不属实" }));
    for (const page of [paths.productEditAbout(number), paths.productEditClaims(number)]) {
      const [read, written] = [await vendor.get(page), await vendor.post(page, { revision: String(revision), ...aboutFields })];
      expect([read.status, read.text.includes("已撤下"), written.status]).toEqual([409, true, 409]);
    }
    expect((await vendor.post(paths.productRelisting(number), { revision: String(revision) })).status).toBe(409);
  });
});

describe("what a save would give up", () => {
  test("is said first, by name; only a tick for exactly that goes ahead", async () => {
    const { id, number, revision } = await listed("tested", "confirmed");
    const changed = { revision: String(revision), ...(await rowsOf(id, { reference: "报告 2026-0999" })) };
    expect((await vendor.get(paths.productEditClaims(number))).text).toContain("“第三方检测/认证”已获确认");
    const asked = await vendor.post(paths.productEditClaims(number), changed);
    const [first] = await claimsOf(id);
    expect([asked.status, asked.text.includes(`${labelOf(first?.capability ?? "")}：“第三方检测/认证”的确认将失效`)]).toEqual([422, true]);
    expect(asked.html).toContain("报告 2026-0999");
    expect(first).toMatchObject({ confirmed: "tested" });
    expect((await vendor.post(paths.productEditClaims(number), { ...changed, accepted: "on" })).status).toBe(422);
    const name = /name="accepted"[^>]* value="([^"]+)"/u.exec(asked.html)?.[1] ?? "";
    expect((await vendor.post(paths.productEditClaims(number), { ...changed, accepted: name })).status).toBe(303);
    expect((await claimsOf(id))[0]).toMatchObject({ confirmed: null, reference: "报告 2026-0999" });
  });

  test("a request that waits is withdrawn only after asking, also where its claim is taken away", async () => {
    const { id, number, revision, claimId } = await listed("deployed", "asked");
    const lower = await vendor.post(paths.productEditClaims(number), { revision: String(revision), ...(await rowsOf(id, { level: "documented" })) });
    expect([lower.status, lower.text.includes("“已落地案例”的确认请求将撤回")]).toEqual([422, true]);
    const second = (await claimsOf(id))[1]?.capability ?? "";
    const without = await vendor.post(paths.productEditClaims(number), { revision: String(revision), ...claimFields([{ capability: labelOf(second) }]) });
    expect([without.status, without.text.includes("“已落地案例”的确认请求将撤回")]).toEqual([422, true]);
    const [request] = await app.db.select().from(confirmations).where(eq(confirmations.claimId, claimId));
    expect(request?.state).toBe("waiting");
  });

  test("another note asks nothing", async () => {
    const { id, number, revision } = await listed("tested", "confirmed");
    const saved = await vendor.post(paths.productEditClaims(number), {
      revision: String(revision),
      ...(await rowsOf(id, { note: "换一句说明，证据一字未动。" })),
    });
    expect(saved.status).toBe(303);
    expect((await claimsOf(id))[0]).toMatchObject({ confirmed: "tested", note: "换一句说明，证据一字未动。" });
  });

  test("a decision that came meanwhile is seen before anything is saved", async () => {
    const { id, number, revision, claimId } = await listed("tested", "asked");
    const changed = { revision: String(revision), ...(await rowsOf(id, { reference: "报告 2026-0999" })) };
    const [request] = await app.db.select().from(confirmations).where(eq(confirmations.claimId, claimId));
    done(await decideConfirmation(operator, request?.id ?? "", "confirmed"));
    expect((await vendor.post(paths.productEditClaims(number), changed)).status).toBe(409);
    expect((await claimsOf(id))[0]).toMatchObject({ confirmed: "tested", reference: "报告 2026-0101" });
  });
});

describe("retiring and listing again", () => {
  test("leads back to the product, once", async () => {
    const { id, number, revision } = await listed("self-declared");
    const answers = await Promise.all([1, 2].map(() => vendor.post(paths.productRetirement(number), { revision: String(revision) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rowOf(id)).toMatchObject({ status: "retired" });
    const again = await vendor.post(paths.productRelisting(number));
    expect([again.status, again.location]).toEqual([303, paths.product(number)]);
    expect(await rowOf(id)).toMatchObject({ status: "listed" });
  });

  test("what was changed meanwhile is read first; a refusal is a page in words", async () => {
    const { number } = await listed("self-declared");
    const stale = await vendor.post(paths.productRetirement(number), { revision: "1" });
    expect([stale.status, stale.text.includes("有人保存过新的内容"), stale.text.includes("{")]).toEqual([409, true, false]);
  });

  test("is nobody else's", async () => {
    const { id, number } = await listed("self-declared");
    for (const [house, role] of [
      ["secondVendor", "owner"],
      ["office", "owner"],
      ["vendor", "viewer"],
    ] as const)
      expect((await (await app.as(house, role)).post(paths.productRetirement(number))).status).toBe(403);
    expect((await app.visitor.post(paths.productRetirement(number))).location).toMatch(/^\/sign-in/u);
    expect(await rowOf(id)).toMatchObject({ status: "listed" });
    expect((await vendor.get(paths.productRetirement(number))).location).toBe(paths.product(number));
  });
});

describe("asking for evidence to be confirmed", () => {
  test("shows what will be frozen and what it changes, and asks the operator once", async () => {
    const { claimId, number } = await listed("tested");
    const page = await vendor.get(paths.claimConfirmationRequest(claimId));
    for (const words of ["示例检测中心", "报告 2026-0101", "2026年3月1日", "有材料", "× 0.90", "× 0.95", "请求运营方确认"]) expect(page.text).toContain(words);
    const answers = await Promise.all([1, 2].map(() => vendor.post(paths.claimConfirmationRequest(claimId))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.map(({ location }) => location)).toContain(paths.product(number));
    const waits = await vendor.get(paths.claimConfirmationRequest(claimId));
    expect([waits.text.includes("已有一个请求在等待结论"), waits.text.includes("请求运营方确认")]).toEqual([true, false]);
  });

  test("a deployment is put to a demand owner from the list, and to nobody else", async () => {
    const { claimId } = await listed("deployed");
    const page = await vendor.get(paths.claimConfirmationRequest(claimId));
    expect([page.text.includes("示例市轨道交通集团"), page.text.includes("示例磐石网络")]).toEqual([true, false]);
    const ask = (asked: string) => vendor.post(paths.claimConfirmationRequest(claimId), { asked });
    for (const [asked, words] of [
      ["", "请选择由哪家单位确认"],
      ["nobody", "请从名单中选择"],
      [app.cast.idOf("secondVendor"), "请从名单中选择"],
      [app.cast.idOf("vendor"), "请从名单中选择"],
      ["a\0b", "含有不能使用的字符"],
      ["很长".repeat(17000), "不能超过 64 字"],
    ] as const) {
      const answer = await ask(asked);
      expect([answer.status, answer.text.includes(words), titleOf(answer).startsWith("错误：")]).toEqual([422, true, true]);
    }
    expect((await ask(app.cast.idOf("owner"))).status).toBe(303);
  });

  test("what cannot be asked says why, without a button", async () => {
    const plain = await listed("self-declared");
    const page = await vendor.get(paths.claimConfirmationRequest(plain.claimId));
    expect([page.status, page.text.includes("没有需要确认的证据"), page.html.includes('class="actions"')]).toEqual([200, true, false]);
    const [capability = ""] = capabilitiesOf(ctx, 1);
    const draft = await completeDraft(ctx, [shown(capability)]);
    const [inDraft] = await claimsOf(draft.id);
    expect((await vendor.get(paths.claimConfirmationRequest(inDraft?.id ?? ""))).text).toContain("产品上架后才能请求确认证据");
    expect((await vendor.post(paths.claimConfirmationRequest(inDraft?.id ?? ""))).status).toBe(409);
  });

  test("somebody else's claim is not there, a viewer's button neither", async () => {
    const { claimId } = await listed("tested");
    for (const house of ["secondVendor", "owner", "office", "audit"] as const) {
      const client = await app.as(house);
      expect((await client.get(paths.claimConfirmationRequest(claimId))).status).toBe(404);
      expect((await client.post(paths.claimConfirmationRequest(claimId))).status).toBe(404);
    }
    for (const id of ["no-such-claim", "💥", "x".repeat(2000)]) expect((await vendor.get(paths.claimConfirmationRequest(id))).status).toBe(404);
    const viewer = await app.as("vendor", "viewer");
    const page = await viewer.get(paths.claimConfirmationRequest(claimId));
    expect([page.status, page.text.includes("您在本单位是查阅人"), page.text.includes("请求运营方确认")]).toEqual([403, true, false]);
    expect((await viewer.post(paths.claimConfirmationRequest(claimId))).status).toBe(403);
  });
});

describe("the open scenarios that it fits", () => {
  test("are for its vendor, operators and auditors", async () => {
    const { number } = await listed("self-declared");
    for (const [house, status] of [
      ["vendor", 200],
      ["office", 200],
      ["audit", 200],
      ["secondVendor", 404],
      ["owner", 404],
    ] as const)
      expect([house, (await (await app.as(house)).get(paths.productFits(number))).status]).toEqual([house, status]);
    expect((await app.visitor.get(paths.productFits(number))).location).toMatch(/^\/sign-in/u);
  });

  test("where there are none it says how to get better; where it is not listed, why", async () => {
    const { id, number } = await listed("self-declared");
    const none = await vendor.get(paths.productFits(number));
    expect([none.text.includes("暂无适配的开放场景"), none.html.includes(paths.productEditClaims(number))]).toEqual([true, true]);
    done(await advanceProduct(ctx, id, "retire"));
    expect((await vendor.get(paths.productFits(number))).text).toContain("产品未上架，不参与匹配");
  });
});
