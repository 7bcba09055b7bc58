import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { memberRoles } from "#app/domain/identity/organisation.ts";
import { listConfirmationQueue } from "#app/features/products/list-confirmation-queue.server.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { findReview } from "#app/features/scenarios/find-review.server.ts";
import { listReviewQueue } from "#app/features/scenarios/list-review-queue.server.ts";
import { countWaiting } from "#app/platform/count-waiting.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { programmes, scenarioEventRows, scenarios } from "#db/schema/index.ts";
import { type Cast, createCast, houseNames } from "#tests/support/cast.ts";
import { asAppOf, freshDatabase } from "#tests/support/database.ts";
import { completeScenario, done, refusalOf, scenarioInReview } from "./world.ts";

let db: Database;
let cast: Cast;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  operator = cast.contextFor(cast.as("office"));
});

const at = (day: number) => new Date(`2026-11-${String(day).padStart(2, "0")}T02:00:00Z`);

describe("the queue", () => {
  test("oldest first, with how often it came back before", async () => {
    const second = await scenarioInReview(cast, "owner", { now: at(12) });
    const first = await scenarioInReview(cast, "secondOwner", { now: at(11) });
    const draft = await completeScenario(cast.contextFor(cast.as("owner", "editor")));
    done(await advanceScenario(operator, second.id, "return", { reason: "请写明验收方法" }));
    done(await advanceScenario(cast.contextFor(cast.as("owner", "approver"), { now: at(14) }), second.id, "submit"));
    const queue = await listReviewQueue(operator);
    expect(queue.map(({ id, returns, submittedAt }) => [id, returns, submittedAt])).toEqual([
      [first.id, 0, at(11)],
      [second.id, 1, at(14)],
    ]);
    expect(queue.map(({ id }) => id)).not.toContain(draft.id);
  });

  test("an operator's own house's scenario waits for another operator", async () => {
    const { id } = await scenarioInReview(cast, "mixed");
    expect((await listReviewQueue(cast.contextFor(cast.as("mixed")))).map((one) => one.id)).not.toContain(id);
    expect((await listReviewQueue(operator)).map((one) => one.id)).toContain(id);
  });

  test("is nobody's but operators'", async () => {
    await scenarioInReview(cast);
    for (const actor of [visitor, cast.as("owner"), cast.as("vendor"), cast.as("audit"), cast.as("office", "owner", "suspended")])
      expect(await listReviewQueue(cast.contextFor(actor))).toEqual([]);
    expect((await listReviewQueue(cast.contextFor(cast.as("office", "viewer")))).length).toBeGreaterThan(0);
  });

  test("the navigation counts what the two queues hold, for everybody", async () => {
    for (const house of houseNames)
      for (const role of memberRoles) {
        const actor = cast.as(house, role);
        const ctx = cast.contextFor(actor);
        const reports = (await listConfirmationQueue(ctx)).filter(({ level }) => level === "tested");
        const decides = actor.actingFor?.capacities.includes("operator") && role !== "viewer";
        const expected = decides ? (await listReviewQueue(ctx)).length + reports.length : null;
        expect([house, role, await countWaiting(actor, asAppOf(db))]).toEqual([house, role, expected]);
      }
  });
});

describe("reviewing", () => {
  test("reads what is in review, points at what is published, and finds no draft", async () => {
    const { id } = await scenarioInReview(cast);
    expect(done(await findReview(operator, id))).toMatchObject({ may: { allowed: true }, problem: null, findings: [] });
    const { number } = done(await advanceScenario(operator, id, "approve"));
    expect(done(await findReview(operator, id))).toEqual({ published: number });
    const draft = await completeScenario(cast.contextFor(cast.as("owner", "editor")));
    expect(refusalOf(await findReview(operator, draft.id))).toBe("not-found not-found");
    expect(refusalOf(await findReview(operator, "no such id"))).toBe("not-found not-found");
  });

  test("its own house may look at it elsewhere, not here; an operator's own house is told why not", async () => {
    const { id } = await scenarioInReview(cast, "mixed");
    expect(done(await findReview(cast.contextFor(cast.as("mixed")), id))).toMatchObject({ may: { allowed: false, reason: "own-organisation" } });
    expect(refusalOf(await findReview(cast.contextFor(cast.as("owner")), id))).toBe("not-found not-found");
    expect(refusalOf(await findReview(cast.contextFor(cast.as("audit")), id))).toBe("not-found not-found");
  });

  test("says what keeps it from being published today, and which wordings are unfair", async () => {
    const { id } = await scenarioInReview(cast, "owner", { closesIn: 10, goal: "须提供原厂授权，发现异常指令到告警不超过 5 分钟。" });
    const late = cast.contextFor(cast.as("office"), { now: at(29) });
    const review = done(await findReview(late, id));
    expect(review).toMatchObject({ problem: "closes-too-soon", findings: [{ rule: "maker-authorisation", part: "goal", words: "原厂授权" }] });
    expect(refusalOf(await advanceScenario(late, id, "approve"))).toBe("conflict closes-too-soon");
  });
});

describe("deciding", () => {
  test("a viewer of the operator's house reads and decides nothing", async () => {
    const { id, revision } = await scenarioInReview(cast);
    const viewer = cast.contextFor(cast.as("office", "viewer"));
    expect(done(await findReview(viewer, id))).toMatchObject({ may: { allowed: false, reason: "not-a-writer" } });
    expect(refusalOf(await advanceScenario(viewer, id, "approve", { revision }))).toBe("forbidden not-a-writer");
    expect(refusalOf(await advanceScenario(viewer, id, "return", { revision, reason: "请补充说明" }))).toBe("forbidden not-a-writer");
  });

  test("two operators at once: one publication, one number, no gap", async () => {
    const { id, revision } = await scenarioInReview(cast);
    const last = async () => (await db.select({ last: programmes.lastScenario }).from(programmes).where(eq(programmes.current, true)))[0]?.last ?? 0;
    const before = await last();
    const both = [operator, cast.contextFor(cast.as("office", "editor")), cast.contextFor(cast.as("mixed"))];
    const results = await Promise.all(both.map((ctx) => advanceScenario(ctx, id, "approve", { revision })));
    expect(results.map(refusalOf).sort()).toEqual(["conflict wrong-status", "conflict wrong-status", null].sort());
    expect(await last()).toBe(before + 1);
    const events = await db.select().from(scenarioEventRows).where(eq(scenarioEventRows.scenarioId, id));
    expect(events.filter(({ event }) => event === "approve")).toHaveLength(1);
  });

  test("approved and returned at once: one of them", async () => {
    const { id, revision } = await scenarioInReview(cast);
    const results = await Promise.all([
      advanceScenario(operator, id, "approve", { revision }),
      advanceScenario(cast.contextFor(cast.as("office", "editor")), id, "return", { revision, reason: "请写明验收方法" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [row] = await db.select({ status: scenarios.status, number: scenarios.number }).from(scenarios).where(eq(scenarios.id, id));
    expect(row?.status === "open").toBe(row?.number !== null);
  });
});
