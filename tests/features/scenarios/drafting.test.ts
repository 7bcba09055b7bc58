import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { record, requirements, scenarios } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeScenario, conditions, handsOf, need, now, requirementsOf } from "./story.ts";
import { done, refusalOf } from "./world.ts";

let db: Database;
let cast: Cast;
let drafter: UseCaseContext;
let signer: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  ({ drafter, signer } = handsOf(cast));
});

const rowOf = async (id: string) => (await db.select().from(scenarios).where(eq(scenarios.id, id)))[0];
const askedOf = (id: string) => db.select().from(requirements).where(eq(requirements.scenarioId, id)).orderBy(requirements.position);

describe("beginning", () => {
  test("makes an empty draft of the house, in the current programme, and says so in the record", async () => {
    const { id } = done(await createScenario(drafter));
    expect(await rowOf(id)).toMatchObject({ status: "draft", number: null, revision: 1, version: 0, title: "", organisationId: cast.idOf("owner") });
    expect(await db.select().from(record).where(eq(record.subjectId, id))).toMatchObject([{ action: "create-scenario", subjectVersion: 1 }]);
  });

  test.each([
    ["a visitor", () => visitor, "forbidden not-signed-in"],
    ["a vendor", () => cast.as("vendor"), "forbidden not-a-demand-owner"],
    ["an operator", () => cast.as("office"), "forbidden not-a-demand-owner"],
    ["an auditor", () => cast.as("audit"), "forbidden not-a-demand-owner"],
    ["a viewer", () => cast.as("owner", "viewer"), "forbidden not-a-writer"],
    ["an unverified house", () => cast.as("owner", "owner", "pending"), "forbidden not-a-demand-owner"],
    ["a person without a house", () => ({ ...cast.as("owner"), actingFor: null }), "forbidden not-a-demand-owner"],
  ])("is refused to %s", async (_, actor, refusal) => expect(refusalOf(await createScenario(cast.contextFor(actor())))).toBe(refusal));
});

describe("saving", () => {
  test("a part leaves the others as they are, raises the revision and names the last editor", async () => {
    const { id } = done(await createScenario(drafter));
    expect(done(await saveScenario(drafter, id, 1, "save-scenario-need", { fields: need }))).toEqual({ revision: 2 });
    done(await saveScenario(signer, id, 2, "save-scenario-conditions", { fields: conditions }));
    done(await saveScenario(drafter, id, 3, "save-scenario-requirements", { requirements: requirementsOf(drafter) }));
    expect(await rowOf(id)).toMatchObject({ ...need, ...conditions, revision: 4, lastEditorId: cast.as("owner", "editor").personId, updatedAt: now });
    const saved = await db.select().from(record).where(eq(record.subjectId, id)).orderBy(record.sequence);
    expect(saved.map(({ action, subjectVersion }) => [action, subjectVersion])).toEqual([
      ["create-scenario", 1],
      ["save-scenario-need", 2],
      ["save-scenario-conditions", 3],
      ["save-scenario-requirements", 4],
    ]);
  });

  test("requirements are what was last said, in the order in which it was said", async () => {
    const { id, revision } = await completeScenario(drafter);
    const [a, b, c] = requirementsOf(drafter);
    const list = [c, a].flatMap((one) => (one ? [{ ...one, note: "须支持三级等保", minEvidence: "tested" as const }] : []));
    done(await saveScenario(drafter, id, revision, "save-scenario-requirements", { requirements: list }));
    expect((await askedOf(id)).map(({ capability, position, minEvidence }) => [capability, position, minEvidence])).toEqual([
      [c?.capability, 0, "tested"],
      [a?.capability, 1, "tested"],
    ]);
    expect((await askedOf(id)).map(({ capability }) => capability)).not.toContain(b?.capability);
  });

  test("what cannot be stored is stored not at all: the part, its revision and its record row go back together", async () => {
    const { id, revision } = await completeScenario(drafter);
    const before = await rowOf(id);
    const [one] = requirementsOf(drafter);
    const twice = one ? [one, one] : [];
    await expect(saveScenario(drafter, id, revision, "save-scenario-requirements", { requirements: twice, fields: { title: "不该留下" } })).rejects.toThrow();
    expect(await rowOf(id)).toEqual(before);
    expect(await askedOf(id)).toHaveLength(3);
  });

  test("two tabs: the second is stale and writes nothing; at once, one is saved", async () => {
    const { id, revision } = await completeScenario(drafter);
    done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "第一个页面的标题" } }));
    expect(refusalOf(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "第二个页面的标题" } }))).toBe("stale stale");
    expect(await rowOf(id)).toMatchObject({ title: "第一个页面的标题", revision: revision + 1 });
    const results = await Promise.all([
      saveScenario(drafter, id, revision + 1, "save-scenario-need", { fields: { title: "同时保存的标题甲" } }),
      saveScenario(signer, id, revision + 1, "save-scenario-need", { fields: { title: "同时保存的标题乙" } }),
    ]);
    expect(results.map(refusalOf).sort()).toEqual([null, "stale stale"].sort());
  });

  test("sent twice from the same page a part is saved once: the second time nothing is written, nobody becomes its last editor", async () => {
    const { id, revision } = await completeScenario(drafter);
    const fields = { title: "同一个页面发了两次的标题", acceptance: ["连续运行 30 天"], closesAt: new Date("2027-01-20T02:00:00Z") };
    const requirements = requirementsOf(drafter).toReversed();
    const saved = done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields }));
    const after = done(await saveScenario(drafter, id, saved.revision, "save-scenario-requirements", { requirements }));
    const before = await rowOf(id);
    for (const part of [{ fields }, { requirements }, { fields, requirements }])
      expect(done(await saveScenario(signer, id, revision, "save-scenario-need", part))).toEqual(after);
    expect(await rowOf(id)).toEqual(before);
    for (const part of [{ fields: { ...fields, acceptance: [] } }, { requirements: requirements.toReversed() }, { requirements: requirements.slice(1) }])
      expect(refusalOf(await saveScenario(signer, id, revision, "save-scenario-need", part))).toBe("stale stale");
    expect(await rowOf(id)).toEqual(before);
  });

  test("saving and signing at once: what is in review is what was signed, or it was not signed", async () => {
    const { id, revision } = await completeScenario(drafter);
    const [saved, signed] = await Promise.all([
      saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "审签前一刻改的标题" } }),
      advanceScenario(signer, id, "submit", { revision }),
    ]);
    expect([refusalOf(saved), refusalOf(signed)]).toEqual(saved.ok ? [null, "stale stale"] : ["conflict not-a-draft", null]);
  });

  test("the words of a draft are indexed as they are saved", async () => {
    const { id } = await completeScenario(drafter, { title: "海狸巡检无人机数据回传" });
    expect((await rowOf(id))?.search).toContain("海狸");
  });
});

describe("signing", () => {
  test.each<[string, Parameters<typeof completeScenario>[1]]>([
    ["no title", { title: "" }],
    ["a title too short", { title: "三个字" }],
    ["a section too short", { goal: "十九个字十九个字十九个字十九个字十九个" }],
    ["one criterion", { acceptance: ["只有一条可以核对的标准"] }],
    ["no industry", { industries: [] }],
    ["no regime", { regime: null }],
    ["no closing date", { closesAt: null }],
    ["no way to reach the contact", { contactPhone: "", contactEmail: "" }],
  ])("a draft with %s is not ready", async (_, fields) => {
    const { id } = await completeScenario(drafter, fields);
    expect(refusalOf(await advanceScenario(signer, id, "submit"))).toBe("conflict incomplete");
  });

  test.each([
    ["two requirements", 2, "must" as const],
    ["none of them a must", 3, "should" as const],
  ])("a draft with %s is not ready", async (_, count, importance) => {
    const { id, revision } = await completeScenario(drafter);
    const list = requirementsOf(drafter, count).map((one) => ({ ...one, importance }));
    done(await saveScenario(drafter, id, revision, "save-scenario-requirements", { requirements: list }));
    expect(refusalOf(await advanceScenario(signer, id, "submit"))).toBe("conflict incomplete");
  });

  test("a discarded draft is over", async () => {
    const { id, revision } = await completeScenario(drafter);
    done(await advanceScenario(drafter, id, "discard"));
    expect(refusalOf(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: need }))).toBe("conflict not-a-draft");
    for (const event of ["submit", "discard"] as const) expect(refusalOf(await advanceScenario(signer, id, event))).toBe("conflict wrong-status");
  });
});
