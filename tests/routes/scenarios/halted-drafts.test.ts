import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { scenarios } from "#db/schema/index.ts";
import { completeScenario, handsOf, now } from "#tests/features/scenarios/story.ts";
import { done } from "#tests/features/scenarios/world.ts";
import { type Client, startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
let approver: Client;
beforeAll(async () => {
  app = await startApp({ now: () => now });
  approver = await app.as("owner", "approver");
});

const titleOf = async (id: string) => (await app.db.select({ title: scenarios.title }).from(scenarios).where(eq(scenarios.id, id)))[0]?.title;

describe("a part saved after the draft was sent for review in another window", () => {
  let id: string;
  let revision: string;
  beforeEach(async () => {
    const draft = await completeScenario(handsOf(app.cast).drafter);
    ({ id } = draft);
    revision = String(draft.revision);
    expect((await approver.post(paths.scenarioSubmission(id), { revision })).status).toBe(303);
  });
  const typed = { domain: "data-compliance", title: "还没有保存的标题" };
  const save = (fields: Record<string, string>) => approver.post(paths.scenarioDraftNeed(id), { ...typed, ...fields });

  test("is not saved, says why, and keeps what was typed, right or wrong", async () => {
    const before = await titleOf(id);
    for (const [fields, status] of [
      [{}, 409],
      [{ title: "题".repeat(61) }, 422],
    ] as const) {
      const answer = await save({ revision, ...fields });
      expect([answer.status, answer.html]).toEqual([status, expect.stringContaining({ ...typed, ...fields }.title)]);
    }
    expect((await save({ revision })).text).toContain("这份需求已不是草稿");
    expect(await titleOf(id)).toBe(before);
  });

  test("can be saved from the same page once it is recalled", async () => {
    const kept = /name="revision" value="(\d+)"/u.exec((await save({ revision })).html)?.[1] ?? "";
    expect((await approver.post(paths.scenarioRecall(id), { revision })).status).toBe(303);
    expect((await save({ revision: kept })).status).toBe(303);
    expect(await titleOf(id)).toBe(typed.title);
  });

  test("but not over what a colleague saved after the recall", async () => {
    const kept = /name="revision" value="(\d+)"/u.exec((await save({ revision })).html)?.[1] ?? "";
    expect((await approver.post(paths.scenarioRecall(id), { revision })).status).toBe(303);
    done(await saveScenario(handsOf(app.cast).drafter, id, Number(revision), "save-scenario-need", { fields: { title: "同事写的标题" } }));
    const answer = await save({ revision: kept });
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining("标题，现存内容： 同事写的标题")]);
    expect(await titleOf(id)).toBe("同事写的标题");
  });

  test("a page opened anew shows where the draft stands", async () => {
    expect((await approver.get(paths.scenarioDraftNeed(id))).location).toBe(paths.scenarioDraft(id));
  });
});
