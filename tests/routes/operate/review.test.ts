import { beforeAll, describe, expect, test } from "vitest";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { type Answer, type Client, startApp, type TestApp } from "#tests/support/app.ts";
import { done, scenarioInReview } from "../../features/scenarios/world.ts";

const now = new Date("2026-11-20T02:00:00Z");
let app: TestApp;
let operator: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  operator = await app.as("office");
});

const published = "已批准发布";
const revisionOn = ({ html }: Answer) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
const opened = async (id: string, client = operator) => revisionOn(await client.get(paths.operateScenario(id)));

/** The owner takes it back, changes it, and sends it again. */
async function changedMeanwhile(id: string, revision: number, title = "列车控制网络的异常指令") {
  const approver = app.cast.contextFor(app.cast.as("owner", "approver"));
  done(await advanceScenario(approver, id, "recall"));
  done(await saveScenario(app.cast.contextFor(app.cast.as("owner", "editor")), id, revision, "save-scenario-need", { fields: { title } }));
  done(await advanceScenario(approver, id, "submit"));
}

describe("the queue", () => {
  test("links what waits, and says how long", async () => {
    const { id } = await scenarioInReview(app.cast, "owner", { title: "等着审核的一件事" });
    const page = await operator.get(paths.operate());
    expect(page.text).toContain("等着审核的一件事");
    expect(page.text).toContain("今日送达");
    expect(page.html).toContain(paths.operateScenario(id));
  });
});

describe("publishing", () => {
  test("gives the number, leads to the public page, and says so once", async () => {
    const { id } = await scenarioInReview(app.cast, "owner", { title: "发布给所有人的一件事" });
    const done = await operator.post(paths.scenarioPublication(id), { revision: await opened(id) });
    expect(done.status).toBe(303);
    expect(done.location).toMatch(/^\/scenarios\/SC-\d{4}-\d{4}$/);
    const first = await operator.get(done.location ?? "");
    expect(first.text).toContain("发布给所有人的一件事");
    expect(first.text).toContain(published);
    expect((await operator.get(done.location ?? "")).text).not.toContain(published);
    expect((await app.visitor.get(done.location ?? "")).status).toBe(200);
  });

  test("two operators at once: one is led to it, the other is told", async () => {
    const { id } = await scenarioInReview(app.cast);
    const other = await app.as("office", "editor");
    const revision = await opened(id);
    const answers = await Promise.all([operator, other].map((client) => client.post(paths.scenarioPublication(id), { revision })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toContain("状态已经变化");
  });

  test("what was changed meanwhile is not published: the present text, the new revision, and then it goes through", async () => {
    const { id, revision } = await scenarioInReview(app.cast);
    const stale = await opened(id);
    await changedMeanwhile(id, revision, "改过之后的标题");
    const refused = await operator.post(paths.scenarioPublication(id), { revision: stale });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("没有发布");
    expect(refused.text).toContain("改过之后的标题");
    expect(revisionOn(refused)).not.toBe(stale);
    expect((await operator.post(paths.scenarioPublication(id), { revision: revisionOn(refused) })).status).toBe(303);
  });

  test.each(["", "abc", "-1", "9999999999999", "1e3", "\0"])("a revision of %j publishes nothing", async (revision) => {
    const { id } = await scenarioInReview(app.cast);
    expect((await operator.post(paths.scenarioPublication(id), { revision })).status).toBe(409);
    expect((await operator.get(paths.operateScenario(id))).status).toBe(200);
  });

  test("nobody but an outside operator", async () => {
    const { id, revision } = await scenarioInReview(app.cast, "mixed");
    const answers: Record<string, number> = {};
    for (const house of ["owner", "vendor", "audit", "mixed"] as const)
      answers[house] = (await (await app.as(house)).post(paths.scenarioPublication(id), { revision: String(revision) })).status;
    expect(answers).toEqual({ owner: 404, vendor: 404, audit: 404, mixed: 403 });
    expect((await app.newVisitor().post(paths.scenarioPublication(id), { revision: String(revision) })).location).toMatch(/^\/sign-in/);
    const own = await (await app.as("mixed")).get(paths.operateScenario(id));
    expect(own.text).toContain("不能审核本单位或曾经所属单位的事项");
    expect(own.html).not.toContain(paths.scenarioPublication(id));
  });

  test("the page of a published scenario's review leads to where everybody reads it", async () => {
    const { id } = await scenarioInReview(app.cast);
    const { location } = await operator.post(paths.scenarioPublication(id), { revision: await opened(id) });
    expect(await operator.get(paths.operateScenario(id))).toMatchObject({ status: 303, location });
    expect(await operator.get(paths.scenarioReturn(id))).toMatchObject({ status: 303, location });
  });
});

describe("returning", () => {
  const giveBack = (id: string, reason: string | undefined, revision: string) =>
    operator.post(paths.scenarioReturn(id), { ...(reason !== undefined && { reason }), revision });

  test("goes back to its house with the reason, word for word", async () => {
    const { id } = await scenarioInReview(app.cast, "owner", { title: "要退回的一件事" });
    const answer = await giveBack(id, "验收标准第 2 条没有写方法 \u{1F4DD}", await opened(id));
    expect(answer).toMatchObject({ status: 303, location: paths.operate() });
    expect((await operator.get(paths.operate())).text).toContain("已退回修改");
    expect((await operator.get(paths.operateScenario(id))).status).toBe(404);
    const desk = await (await app.as("owner")).get(paths.desk());
    expect(desk.text).toContain("被退回修改");
    expect(desk.text).toContain("验收标准第 2 条没有写方法 \u{1F4DD}");
  });

  test.each<[string, string | undefined, string]>([
    ["missing", undefined, "请写明退回理由"],
    ["empty", "", "请写明退回理由"],
    ["blank", " \n\t　 ", "请写明退回理由"],
    ["too short", "不行", "至少 5 字"],
    ["short in characters, not in units", "\u{1F4DD}\u{1F4DD}", "至少 5 字"],
    ["over-long", "长".repeat(501), "不能超过 500 字"],
    ["a hundred kilobytes", "长".repeat(33_000), "不能超过 500 字"],
    ["with a NUL", "验收标准\0没有写方法", "不能使用的字符"],
    ["with half a character", "验收标准没有写方法\uFFFD", "不能使用的字符"],
  ])("a reason that is %s comes back with what was typed", async (_, reason, message) => {
    const { id } = await scenarioInReview(app.cast);
    const answer = await giveBack(id, reason, await opened(id));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    if (reason && reason.length < 600 && !/[\0\uFFFD]/.test(reason) && reason.trim()) expect(answer.html).toContain(reason);
    expect((await operator.get(paths.operateScenario(id))).status).toBe(200);
  });

  test("what was changed meanwhile is not returned: the reason is kept, and goes through the second time", async () => {
    const { id, revision } = await scenarioInReview(app.cast);
    const stale = await opened(id);
    await changedMeanwhile(id, revision);
    const refused = await giveBack(id, "标题与正文说的不是一件事", stale);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("没有退回");
    expect(refused.html).toContain("标题与正文说的不是一件事");
    expect((await giveBack(id, "标题与正文说的不是一件事", revisionOn(refused))).status).toBe(303);
  });

  test("where somebody published it meanwhile the words are given back, with where it is now", async () => {
    const { id } = await scenarioInReview(app.cast);
    const revision = await opened(id);
    const { location } = await (await app.as("office", "editor")).post(paths.scenarioPublication(id), { revision });
    for (const reason of ["验收标准第 2 条没有写方法", "太短"]) {
      const late = await giveBack(id, reason, revision);
      expect(late.status).toBe(409);
      expect(late.text).toContain("该场景已经发布");
      expect(late.text).toContain(reason);
      expect(late.html).toContain(`href="${location}"`);
      expect(late.html).not.toContain("<textarea");
    }
    expect((await app.visitor.get(location ?? "")).status).toBe(200);
  });

  test("where somebody returned it meanwhile the words are given back; whoever typed nothing finds no page", async () => {
    const { id } = await scenarioInReview(app.cast, "owner", { title: "两个人都要退回的一件事" });
    const revision = await opened(id);
    const twice = () => giveBack(id, "验收标准第 2 条没有写方法", revision);
    const answers = await Promise.all([twice(), twice()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = await twice();
    expect(late.status).toBe(409);
    expect(late.text).toContain("已不在审核中");
    expect(late.text).toContain("验收标准第 2 条没有写方法");
    expect(late.text).not.toContain("两个人都要退回的一件事");
    expect((await operator.get(paths.scenarioReturn(id))).status).toBe(404);
  });

  test("nobody but an outside operator, whatever they type", async () => {
    const { id, revision } = await scenarioInReview(app.cast, "mixed");
    for (const reason of ["", "请写明验收方法"]) {
      expect((await (await app.as("mixed")).post(paths.scenarioReturn(id), { reason, revision: String(revision) })).status).toBe(403);
      expect((await (await app.as("owner")).post(paths.scenarioReturn(id), { reason, revision: String(revision) })).status).toBe(404);
    }
  });
});
