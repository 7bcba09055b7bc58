import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { listMyScenarios, type MyScenario } from "#app/features/scenarios/list-my-scenarios.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { memberships } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeScenario, done, scenarioInReview } from "./world.ts";

let db: Database;
let cast: Cast;
let operator: UseCaseContext;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  operator = cast.contextFor(cast.as("office"));
});

const now = new Date("2026-11-20T02:00:00Z");
const later = new Date("2026-11-21T02:00:00Z");
const mine = async (actor: Parameters<Cast["contextFor"]>[0], id: string, at = now): Promise<MyScenario | undefined> =>
  (await listMyScenarios(cast.contextFor(actor), at)).find((one) => one.id === id);

describe("signing off", () => {
  test("an approver may sign what an editor filled in, the editor may not, nor whoever edited last", async () => {
    const { id, revision } = await completeScenario(cast.contextFor(cast.as("owner", "editor")));
    expect(await mine(cast.as("owner", "approver"), id)).toMatchObject({ status: "draft", complete: true, signOff: { allowed: true }, returned: null });
    expect(await mine(cast.as("owner", "editor"), id)).toMatchObject({ signOff: { allowed: false, reason: "not-a-signer" } });
    const approver = cast.as("owner", "approver");
    done(await saveScenario(cast.contextFor(approver), id, revision, "save-scenario-need", { fields: { title: "列车控制网络的异常指令" } }));
    expect(await mine(approver, id)).toMatchObject({ signOff: { allowed: false, reason: "own-edit" } });
    expect(await mine(cast.as("owner"), id)).toMatchObject({ signOff: { allowed: true } });
  });

  test("whoever alone may sign signs their own edit", async () => {
    const approver = cast.as("mixed", "approver");
    const { id } = await completeScenario(cast.contextFor(approver));
    expect(await mine(approver, id)).toMatchObject({ signOff: { allowed: false, reason: "own-edit" } });
    const owner = cast.as("mixed", "owner").actingFor?.membershipId ?? "";
    await db.update(memberships).set({ endedAt: now }).where(eq(memberships.id, owner));
    expect(await mine(approver, id)).toMatchObject({ signOff: { allowed: true } });
  });

  test("what lacks something is not complete", async () => {
    const editor = cast.contextFor(cast.as("owner", "editor"));
    const { id, revision } = await completeScenario(editor);
    done(await saveScenario(editor, id, revision, "save-scenario-requirements", { requirements: [] }));
    expect(await mine(cast.as("owner"), id)).toMatchObject({ complete: false });
  });
});

describe("returned", () => {
  test("says why, until it is sent again", async () => {
    const { id } = await scenarioInReview(cast);
    expect(await mine(cast.as("owner"), id)).toMatchObject({ status: "in-review", returned: null });
    done(await advanceScenario(operator, id, "return", { reason: "验收标准没有方法 \u{1F4DD}" }));
    expect(await mine(cast.as("owner"), id)).toMatchObject({ status: "draft", returned: { at: now, reason: "验收标准没有方法 \u{1F4DD}", changed: false } });
    done(await advanceScenario(cast.contextFor(cast.as("owner", "approver")), id, "submit"));
    expect(await mine(cast.as("owner"), id)).toMatchObject({ returned: null });
  });

  test("knows that it was changed since", async () => {
    const { id, revision } = await scenarioInReview(cast);
    done(await advanceScenario(operator, id, "return", { reason: "请写明验收方法" }));
    const editor = cast.contextFor(cast.as("owner", "editor"), { now: later });
    done(await saveScenario(editor, id, revision, "save-scenario-need", { fields: { title: "列车控制网络的异常指令" } }));
    expect(await mine(cast.as("owner"), id)).toMatchObject({ returned: { changed: true } });
  });

  test("a recall is no return", async () => {
    const { id } = await scenarioInReview(cast);
    done(await advanceScenario(cast.contextFor(cast.as("owner", "approver")), id, "recall"));
    expect(await mine(cast.as("owner"), id)).toMatchObject({ status: "draft", returned: null });
  });
});

test("what is open reads as closed from the closing instant on", async () => {
  const { id } = await scenarioInReview(cast, "owner", { closesIn: 10 });
  done(await advanceScenario(operator, id, "approve"));
  const closes = new Date(now.getTime() + 10 * 86_400_000);
  expect((await mine(cast.as("owner"), id, new Date(closes.getTime() - 1)))?.status).toBe("open");
  expect((await mine(cast.as("owner"), id, closes))?.status).toBe("evaluating");
});

test("is the house's alone, without what was discarded", async () => {
  const { id } = await completeScenario(cast.contextFor(cast.as("secondOwner", "editor")));
  expect(await mine(cast.as("secondOwner", "viewer"), id)).toBeDefined();
  for (const actor of [visitor, cast.as("owner"), cast.as("office"), cast.as("audit"), cast.as("vendor")]) expect(await mine(actor, id)).toBeUndefined();
  done(await advanceScenario(cast.contextFor(cast.as("secondOwner", "editor")), id, "discard"));
  expect(await mine(cast.as("secondOwner"), id)).toBeUndefined();
});
