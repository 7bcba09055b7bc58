import { beforeAll, describe, expect, test } from "vitest";
import { clock } from "#app/domain/identity/actor.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import { findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import type { Database } from "#db/client.server.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeScenario, conditions, handsOf, now, openScenario, submittedScenario } from "./story.ts";
import { done, refusalOf } from "./world.ts";

let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});

const second = 1000;
const closing = conditions.closesAt.getTime();
const at = (time: number) => ({ now: new Date(time) });
const statusOf = async (id: string) => done(await findScenario(cast.contextFor(clock), { id })).status;

describe("the closing instant", () => {
  test.each([
    ["one second before", -second, "conflict not-due"],
    ["one millisecond before", -1, "conflict not-due"],
    ["at it", 0, null],
    ["one second after", second, null],
  ])("%s", async (_, offset, refusal) => {
    const { id } = await openScenario(cast);
    const result = await advanceScenario(cast.contextFor(clock, at(closing + offset)), id, "close");
    expect(refusalOf(result)).toBe(refusal);
    expect(await statusOf(id)).toBe(refusal ? "open" : "evaluating");
  });

  test("nobody but the clock closes, not even when it is time", async () => {
    const { id } = await openScenario(cast);
    for (const ctx of Object.values(handsOf(cast, at(closing + second))))
      expect(refusalOf(await advanceScenario(ctx, id, "close"))).toBe("forbidden clock-only");
  });

  test("the job closes what is due and only that; run twice at once, each once", async () => {
    const due = await openScenario(cast);
    const later = await openScenario(cast, { closesAt: new Date(closing + 86_400_000) });
    const job = cast.contextFor(clock, at(closing));
    const waiting = (await Promise.all([closeDueScenarios(job), closeDueScenarios(job)])).reduce((sum, closed) => sum + closed, 0);
    expect(waiting).toBeGreaterThanOrEqual(1);
    expect([await statusOf(due.id), await statusOf(later.id)]).toEqual(["evaluating", "open"]);
    expect(await closeDueScenarios(job)).toBe(0);
  });
});

describe("dates are judged when it is signed and again when it is approved", () => {
  const day = 86_400_000;

  test.each([
    ["three days to the second", 3 * day, null],
    ["a second less", 3 * day - second, "conflict closes-too-soon"],
    ["a year to the second", 365 * day, null],
    ["a second more", 365 * day + second, "conflict closes-too-late"],
  ])("%s", async (_, offset, refusal) => {
    const { drafter, signer } = handsOf(cast);
    const { id } = await completeScenario(drafter, { questionsCloseAt: new Date(now.getTime() + day), closesAt: new Date(now.getTime() + offset) });
    expect(refusalOf(await advanceScenario(signer, id, "submit"))).toBe(refusal);
  });

  test("what was in time when signed and is too soon when approved goes back, not out", async () => {
    const { id } = await submittedScenario(cast);
    const { operator } = handsOf(cast, at(closing - 2 * day));
    expect(refusalOf(await advanceScenario(operator, id, "approve"))).toBe("conflict closes-too-soon");
    done(await advanceScenario(operator, id, "return", { reason: "征集截止太近，请改期" }));
    expect(await statusOf(id)).toBe("draft");
  });

  test("questions that are over cannot be announced", async () => {
    const { id } = await submittedScenario(cast);
    const { operator } = handsOf(cast, at(conditions.questionsCloseAt.getTime()));
    expect(refusalOf(await advanceScenario(operator, id, "approve"))).toBe("conflict questions-past");
  });
});
