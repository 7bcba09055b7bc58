import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { MemberRole } from "#app/domain/identity/organisation.ts";
import { advanceProduct } from "#app/features/products/advance-product.server.ts";
import { decideConfirmation } from "#app/features/products/decide-confirmation.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { claims, confirmations, memberships, organisations, people, reviewers } from "#db/schema/index.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";
import { suspension } from "#tests/support/cast.ts";
import { capabilitiesOf, completeDraft, done, listedProduct, shown } from "../../features/products/world.ts";
import { completeScenario, scenarioInReview } from "../../features/scenarios/world.ts";
import { requestedConfirmation } from "../operate/world.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  const { cast } = app;
  await completeScenario(cast.contextFor(cast.as("owner", "editor")), { title: "等人审签的一件事" });
  await scenarioInReview(cast, "secondOwner", { title: "审核中的一件事" });
  await requestedConfirmation(cast, "deployed");
  const vendor = cast.contextFor(cast.as("vendor"));
  await completeDraft(vendor);
  const [capability = ""] = capabilitiesOf(vendor, 1);
  await listedProduct(vendor, [{ ...shown(capability, "documented"), expiresOn: "2026-12-31" }]);
  await listedProduct(vendor, [{ ...shown(capability, "documented"), expiresOn: "2027-03-31" }]);
});

const deskOf = async (house: House, role: MemberRole = "owner") => (await (await app.as(house, role)).get(paths.desk())).text;

/** What each desk says, and what it does not. */
const desks: [House, MemberRole, string[], string[]][] = [
  ["owner", "approver", ["等您审签", "等人审签的一件事", "请确认是否已落地", "新建场景"], ["本单位的产品", "运营待办", "审核中的一件事"]],
  ["owner", "editor", ["等人审签的一件事", "已填完，待审签", "新建场景"], ["等您审签"]],
  ["owner", "viewer", ["您在本单位是查阅人", "等人审签的一件事"], ["等您审签", "请确认是否已落地", "新建场景", "需要处理"]],
  ["secondOwner", "owner", ["审核中的一件事", "现在没有需要处理的事项"], ["等人审签的一件事", "请确认是否已落地"]],
  ["vendor", "owner", ["上架新产品", "证据 2026年12月31日 到期", "等待示例市轨道交通集团确认", "可应答的开放场景"], ["2027年3月31日", "新建场景", "运营待办"]],
  ["vendor", "viewer", ["您在本单位是查阅人", "示例零信任接入网关"], ["上架新产品", "需要处理", "到期"]],
  ["secondVendor", "owner", ["还没有产品", "上架新产品"], ["示例零信任接入网关"]],
  ["office", "owner", ["运营待办", "待审场景", "1 项"], ["新建场景", "上架新产品", "需要处理"]],
  ["audit", "owner", ["审计", "已发布的场景与候选排序"], ["新建场景", "上架新产品", "运营待办"]],
  ["mixed", "owner", ["运营待办", "新建场景", "上架新产品"], []],
];

describe("each house's desk", () => {
  test.each(desks)("%s, %s", async (house, role, says, keepsStill) => {
    const text = await deskOf(house, role);
    for (const words of [...says, "退出登录"]) expect(text).toContain(words);
    for (const words of keepsStill) expect(text).not.toContain(words);
  });

  test("six statements at most for a house that is one thing, eight for the office with its five queues and their count, three more for the row that they leave", async () => {
    for (const house of ["owner", "vendor", "office", "audit"] as const) {
      const client = await app.as(house);
      expect([house, (await app.queriesOf(() => client.get(paths.desk()))) <= (house === "office" ? 8 + 3 : 6)]).toEqual([house, true]);
    }
  });

  test("speaks English, with what people wrote marked as Chinese", async () => {
    const { html, text } = await (await app.as("owner", "approver")).get(`${paths.desk()}?lang=en`);
    expect(text).toContain("Waits for your sign-off");
    expect(html).toMatch(/lang="zh-CN">等人审签的一件事/);
    expect(html).toMatch(/<span lang="zh-CN">[^<]+ · 示例[^<]+<\/span>/);
  });
});

describe("a task is what the reader may act on and what is still alive", () => {
  test("a request that was refused: for who may mend it, while the product is listed", async () => {
    const { cast, db } = app;
    const id = await requestedConfirmation(cast, "tested", "mixed");
    const asks = `href="${paths.confirmation(id)}"`;
    const desk = async (role: MemberRole) => (await (await app.as("mixed", role)).get(paths.desk())).html.split('id="decided"')[0] ?? "";
    done(await decideConfirmation(cast.contextFor(cast.as("office")), id, "refused", "编号查不到这份报告。"));
    expect([(await desk("editor")).includes(asks), (await desk("viewer")).includes(asks)]).toEqual([true, false]);
    const [found] = await db
      .select({ id: claims.productId })
      .from(claims)
      .innerJoin(confirmations, eq(confirmations.claimId, claims.id))
      .where(eq(confirmations.id, id));
    done(await advanceProduct(cast.contextFor(cast.as("mixed")), found?.id ?? "", "retire"));
    expect((await desk("editor")).includes(asks)).toBe(false);
  });

  test("what came in and what came back: not for viewers, who see where it stands", async () => {
    const { cast } = app;
    const { id } = await scenarioInReview(cast, "secondOwner", { title: "退回来的一件事" });
    done(await advanceScenario(cast.contextFor(cast.as("office")), id, "return", { reason: "请写明验收的办法。" }));
    const [editor, viewer] = [await deskOf("secondOwner", "editor"), await deskOf("secondOwner", "viewer")];
    expect([editor.includes("请写明验收的办法"), viewer.includes("请写明验收的办法"), viewer.includes("退回来的一件事")]).toEqual([true, false, true]);
  });
});

describe("people whose house cannot act, or who have none", () => {
  test("a suspended house is told so, and keeps seeing its own", async () => {
    await app.db.insert(people).values({ id: "p-suspended", name: "停", demo: true });
    await app.db.insert(organisations).values({
      id: "o-suspended",
      creditCode: app.cast.creditCodeOf("owner").replace(/.{10}$/, "5000000990"),
      name: "示例暂停单位",
      kind: "private",
      district: "pudong",
      size: "medium",
      capacities: ["demand"],
      status: "suspended",
      suspendedUntil: suspension.until,
      verifiedAt: now,
      demo: true,
    });
    await app.db.insert(memberships).values({ id: "m-suspended", personId: "p-suspended", organisationId: "o-suspended", role: "owner" });
    const text = await signedIn("p-suspended", "m-suspended");
    expect(text).toContain("本单位目前为“已暂停”");
    expect(text).not.toContain("新建场景");
  });

  test("a reviewer without a house, and somebody with neither", async () => {
    await app.db.insert(people).values([
      { id: "p-reviewer", name: "评", demo: true },
      { id: "p-alone", name: "独", demo: true },
    ]);
    await app.db.insert(reviewers).values({ id: "r-1", personId: "p-reviewer", fields: [] });
    expect(await signedIn("p-reviewer", null)).toContain("您在评审专家库中");
    expect(await signedIn("p-alone", null)).toContain("您还不属于任何单位");
  });

  async function signedIn(personId: string, membershipId: string | null) {
    const { cookie } = await app.sessions.begin(personId, membershipId, { factor: "demo", userAgent: "", address: "" });
    const answer = await app.newVisitor().send("GET", paths.desk(), { Cookie: cookie.split(";")[0], "Accept-Language": "zh-CN" });
    expect(answer.status).toBe(200);
    return answer.text;
  }
});

test("the operator's navigation counts what waits, nobody else's does", async () => {
  const tally = /class="tally">(\d+)/;
  expect(tally.exec((await (await app.as("office")).get(paths.scenarios())).html)?.[1]).toBe("1");
  for (const house of ["owner", "vendor", "audit"] as const) expect((await (await app.as(house)).get(paths.desk())).html).not.toMatch(tally);
});
