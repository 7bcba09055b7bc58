import { randomUUID } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { clock, visitor } from "#app/domain/identity/actor.ts";
import { isPublished, scenarioEvents, scenarioLifecycle } from "#app/domain/scenario/lifecycle.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { listScenarioEvents } from "#app/features/scenarios/list-scenario-events.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { digestOf } from "#app/platform/digest.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { memberships, programmes, record, requirements, scenarioEventRows, scenarios, scenarioVersions } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeScenario, handsOf, need, now, openScenario, requirementsOf, submittedScenario } from "./story.ts";
import { done, refusalOf } from "./world.ts";

let db: Database;
let cast: Cast;
let drafter: UseCaseContext;
let signer: UseCaseContext;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  ({ drafter, signer, operator } = handsOf(cast));
});

const rowOf = async (id: string) => (await db.select().from(scenarios).where(eq(scenarios.id, id)))[0];
const eventsOf = (id: string) => db.select().from(scenarioEventRows).where(eq(scenarioEventRows.scenarioId, id)).orderBy(scenarioEventRows.sequence);
const lastNumber = async () => (await db.select({ last: programmes.lastScenario }).from(programmes).where(eq(programmes.current, true)))[0]?.last ?? 0;

describe("publication", () => {
  test("gives a number, a frozen version with its digest, an event and a record row, in one go", async () => {
    const { id, number } = await openScenario(cast);
    expect(number).toMatch(/^SC-2026-\d{4}$/u);
    expect(await rowOf(id)).toMatchObject({ status: "open", number, version: 1, submittedAt: now, openedAt: now });
    const [version] = await db.select().from(scenarioVersions).where(eq(scenarioVersions.scenarioId, id));
    expect(version?.content).toMatchObject({ ...need, number, requirements: requirementsOf(drafter).map((one, position) => ({ ...one, position })) });
    expect(version?.digest).toBe(digestOf(version?.content));
    expect((await eventsOf(id)).map(({ event, fromStatus, toStatus }) => `${fromStatus} ${event} ${toStatus}`)).toEqual([
      "draft submit in-review",
      "in-review approve open",
    ]);
    const recorded = await db.select().from(record).where(eq(record.subjectId, id)).orderBy(record.sequence);
    expect(recorded.map(({ action }) => action)).toEqual(["create-scenario", "save-scenario-need", "submit-scenario", "approve-scenario"]);
  });

  test("what happened in one instant is told in the order in which it happened, whatever the ids", async () => {
    const { id } = await completeScenario(drafter);
    for (const [event, newId] of [
      ["submit", "zz"],
      ["recall", "mm"],
      ["submit", "aa"],
    ] as const)
      done(await advanceScenario({ ...signer, newId: () => `${newId}-${id}` }, id, event));
    expect((await listScenarioEvents(signer, id, true)).map(({ event }) => event)).toEqual(["submit", "recall", "submit"]);
  });

  test("what was frozen cannot be changed by the application", async () => {
    const { id } = await openScenario(cast);
    await expect(db.update(scenarioVersions).set({ digest: "x" }).where(eq(scenarioVersions.scenarioId, id))).rejects.toThrow();
    await expect(db.delete(scenarioVersions).where(eq(scenarioVersions.scenarioId, id))).rejects.toThrow();
  });

  test("twenty at once: numbers without a gap, each once", async () => {
    const before = await lastNumber();
    const waiting = await Promise.all(Array.from({ length: 20 }, () => submittedScenario(cast)));
    const approved = await Promise.all(waiting.map(({ id }) => advanceScenario(operator, id, "approve")));
    const numbers = approved.map((result) => Number(done(result).number?.slice(8))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => before + i + 1));
  });

  test("the same one twice at once: one number, one version, the other is told that its status has changed", async () => {
    const { id } = await submittedScenario(cast);
    const other = cast.contextFor(cast.as("office", "approver"), { now });
    const results = await Promise.all([advanceScenario(operator, id, "approve"), advanceScenario(other, id, "approve")]);
    expect(results.map(refusalOf).sort()).toEqual(["conflict wrong-status", null]);
    expect(await db.select().from(scenarioVersions).where(eq(scenarioVersions.scenarioId, id))).toHaveLength(1);
  });

  test("approved and recalled at once: one of the two happens, and it is whole", async () => {
    const { id } = await submittedScenario(cast);
    const results = await Promise.all([advanceScenario(operator, id, "approve"), advanceScenario(signer, id, "recall")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const row = await rowOf(id);
    expect([row?.status, row?.number !== null, row?.version]).toEqual(results[0]?.ok ? ["open", true, 1] : ["draft", false, 0]);
  });

  test("an approval that fails gives its number back", async () => {
    const { id } = await submittedScenario(cast);
    const before = await lastNumber();
    const newId = () => {
      throw new Error("out of ids");
    };
    await expect(advanceScenario({ ...operator, newId }, id, "approve")).rejects.toThrow("out of ids");
    expect(await lastNumber()).toBe(before);
    expect(await rowOf(id)).toMatchObject({ status: "in-review", number: null, version: 0 });
  });
});

describe("two people of two houses", () => {
  test("an operator whose house owns the scenario neither approves nor returns it", async () => {
    const owner = cast.contextFor(cast.as("mixed"), { now });
    const { id } = await completeScenario(cast.contextFor(cast.as("mixed", "editor"), { now }));
    done(await advanceScenario(owner, id, "submit"));
    for (const event of ["approve", "return"] as const)
      expect(refusalOf(await advanceScenario(owner, id, event, { reason: "本单位自己的事项" }))).toBe("forbidden own-organisation");
    done(await advanceScenario(operator, id, "approve"));
  });

  test("whoever edited last does not sign where somebody else may; once another has edited, they do", async () => {
    const { id, revision } = await completeScenario(drafter);
    const saved = done(await saveScenario(signer, id, revision, "save-scenario-need", { fields: { title: "审签人改过的标题" } }));
    expect(refusalOf(await advanceScenario(signer, id, "submit"))).toBe("forbidden own-edit");
    done(await saveScenario(drafter, id, saved.revision, "save-scenario-need", { fields: { title: "经办人又改过的标题" } }));
    done(await advanceScenario(signer, id, "submit"));
  });

  test("the only one who may sign signs what they edited", async () => {
    const owner = cast.contextFor(cast.as("secondOwner"), { now });
    const { id } = await completeScenario(owner);
    expect(refusalOf(await advanceScenario(owner, id, "submit"))).toBe("forbidden own-edit");
    const others = and(eq(memberships.organisationId, cast.idOf("secondOwner")), ne(memberships.role, "owner"));
    await db.update(memberships).set({ endedAt: now }).where(others);
    done(await advanceScenario(owner, id, "submit"));
    await db.update(memberships).set({ endedAt: null }).where(others);
  });

  test("an editor does not sign, a viewer does not write, strangers find nothing", async () => {
    const { id, revision } = await completeScenario(drafter);
    const viewer = cast.contextFor(cast.as("owner", "viewer"), { now });
    expect(refusalOf(await advanceScenario(drafter, id, "submit"))).toBe("forbidden not-a-signer");
    expect(refusalOf(await advanceScenario(viewer, id, "discard"))).toBe("forbidden not-a-writer");
    expect(refusalOf(await saveScenario(viewer, id, revision, "save-scenario-need", {}))).toBe("forbidden not-a-writer");
    for (const actor of [visitor, cast.as("secondOwner"), cast.as("vendor"), cast.as("office"), cast.as("audit")]) {
      const ctx = cast.contextFor(actor, { now });
      expect(refusalOf(await advanceScenario(ctx, id, "submit"))).toBe("not-found not-found");
      expect(refusalOf(await saveScenario(ctx, id, revision, "save-scenario-need", {}))).toBe("not-found not-found");
    }
    expect(refusalOf(await advanceScenario(signer, "no-such-id", "submit"))).toBe("not-found not-found");
  });

  test("a house that is suspended signs nothing", async () => {
    const { id } = await completeScenario(drafter);
    const suspended = cast.contextFor(cast.as("owner", "approver", "suspended"), { now });
    expect(refusalOf(await advanceScenario(suspended, id, "submit"))).toBe("forbidden not-a-demand-owner");
    expect(refusalOf(await createScenario(suspended))).toBe("forbidden not-a-demand-owner");
  });
});

describe("review", () => {
  test.each(["", "    ", "　四个字 ", "\n\n\n\n\n\n"])("a return needs a reason of five characters: %j is none", async (reason) => {
    const { id } = await submittedScenario(cast);
    expect(refusalOf(await advanceScenario(operator, id, "return", { reason }))).toBe("invalid reason-missing");
    expect(await rowOf(id)).toMatchObject({ status: "in-review" });
  });

  test("returned, it is a draft with the reason in its history, and can be sent again", async () => {
    const { id, revision } = await submittedScenario(cast);
    done(await advanceScenario(operator, id, "return", { reason: " 验收标准无法核对 " }));
    expect(await rowOf(id)).toMatchObject({ status: "draft", number: null });
    expect((await eventsOf(id)).map(({ event, reason }) => [event, reason])).toContainEqual(["return", "验收标准无法核对"]);
    done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { acceptance: ["三十秒内可中断任一会话", "全部会话留存录像"] } }));
    done(await advanceScenario(signer, id, "submit"));
  });

  test("in review nothing is edited; recalled, it is", async () => {
    const { id, revision } = await submittedScenario(cast);
    expect(refusalOf(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "审核中改标题" } }))).toBe("conflict not-a-draft");
    expect(refusalOf(await advanceScenario(drafter, id, "recall"))).toBe("forbidden not-a-signer");
    done(await advanceScenario(signer, id, "recall"));
    done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "撤回之后改标题" } }));
  });

  test("signed on a page that is out of date, it is not sent", async () => {
    const { id, revision } = await completeScenario(drafter);
    done(await saveScenario(drafter, id, revision, "save-scenario-need", { fields: { title: "打开之后改过的标题" } }));
    expect(refusalOf(await advanceScenario(signer, id, "submit", { revision }))).toBe("stale stale");
  });
});

describe("whatever happens", () => {
  test("a scenario never leaves the table: what succeeds is a way of it with its event, what is refused changes nothing", async () => {
    const actors = [drafter, signer, operator, cast.contextFor(clock, { now: new Date("2027-01-10T00:00:00Z") }), cast.contextFor(cast.as("vendor"), { now })];
    const step = fc.record({ event: fc.constantFrom(...scenarioEvents), actor: fc.integer({ min: 0, max: actors.length - 1 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("market" as const, "statutory-tender" as const),
        fc.array(step, { minLength: 8, maxLength: 24 }),
        async (regime, steps) => {
          const { id } = await submittedScenario(cast, { regime });
          let status = (await rowOf(id))?.status ?? "draft";
          let happened = 1;
          for (const { event, actor } of steps) {
            const result = await advanceScenario(actors[actor] ?? drafter, id, event, { reason: "随机的事件序列" });
            const row = await rowOf(id);
            if (result.ok) {
              expect(result.value.status).toBe(nextStatus(scenarioLifecycle, status, event));
              happened += 1;
            }
            expect(row?.status).toBe(result.ok ? result.value.status : status);
            expect(row?.number !== null).toBe(isPublished(row?.status ?? "draft"));
            status = row?.status ?? status;
          }
          expect(await eventsOf(id)).toHaveLength(happened);
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe("the database refuses what the code refuses", () => {
  const change = (id: string, fields: Partial<typeof scenarios.$inferInsert>) => db.update(scenarios).set(fields).where(eq(scenarios.id, id));

  test.each<[string, Partial<typeof scenarios.$inferInsert>]>([
    ["a status that does not exist", { status: "lost" as never }],
    ["publication without a number", { status: "open" }],
    ["a number on a draft", { number: "SC-2026-9999" }],
    ["a domain that does not exist", { domain: "space" as never }],
    ["a regime that does not exist", { regime: "auction" as never }],
    ["a policy document that does not exist", { sourceDocument: "rumour" as never }],
    ["a protection level that does not exist", { protectionLevel: "9" as never }],
    ["an owner that does not exist", { organisationId: randomUUID() }],
    ["an editor that does not exist", { lastEditorId: randomUUID() }],
  ])("%s", async (_, fields) => {
    const { id } = await completeScenario(drafter);
    await expect(change(id, fields)).rejects.toThrow();
  });

  test.each<[string, Partial<typeof scenarios.$inferInsert>]>([
    ["no title", { title: "" }],
    ["no domain", { domain: null }],
    ["no regime", { regime: null }],
    ["no budget", { budget: null }],
    ["no district", { district: null }],
    ["no closing date", { closesAt: null }],
    ["questions that close after the answers", { questionsCloseAt: new Date("2026-12-21T09:00:00Z") }],
    ["a number that is none", { number: "2026-1", status: "open" }],
  ])("in review: %s", async (_, fields) => {
    const { id } = await submittedScenario(cast);
    await expect(change(id, fields)).rejects.toThrow();
  });

  test("selection under a statutory regime", async () => {
    const { id } = await openScenario(cast, { regime: "government-procurement" });
    await change(id, { status: "evaluating" });
    expect(refusalOf(await advanceScenario(signer, id, "select"))).toBe("forbidden statutory");
    for (const status of ["docking", "piloting", "completed"] as const) await expect(change(id, { status })).rejects.toThrow();
    done(await advanceScenario(signer, id, "hand-over"));
  });

  test("a number twice", async () => {
    const { number } = await openScenario(cast);
    const { id } = await openScenario(cast);
    await expect(change(id, { number })).rejects.toThrow();
  });

  test("a return without a reason; a requirement twice, of nothing that exists, of no known importance", async () => {
    const { id } = await submittedScenario(cast);
    const event = { id: randomUUID(), scenarioId: id, event: "return", fromStatus: "in-review", toStatus: "draft", at: now } as const;
    await expect(db.insert(scenarioEventRows).values(event)).rejects.toThrow();
    const [first] = requirementsOf(drafter);
    const asked = { scenarioId: id, position: 7, capability: first?.capability ?? "", importance: "must" as const };
    await expect(db.insert(requirements).values(asked)).rejects.toThrow();
    await expect(db.insert(requirements).values({ ...asked, capability: "no-such-capability" })).rejects.toThrow();
    const [, , , fourth] = requirementsOf(drafter, 4);
    await expect(db.insert(requirements).values({ ...asked, capability: fourth?.capability ?? "", importance: "maybe" as never })).rejects.toThrow();
    await expect(db.insert(requirements).values({ ...asked, capability: fourth?.capability ?? "", position: 0 })).rejects.toThrow();
  });
});
