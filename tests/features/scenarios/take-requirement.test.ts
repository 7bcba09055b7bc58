import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { takeRequirement } from "#app/features/scenarios/take-requirement.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { record, requirements, scenarios } from "#db/schema/index.ts";
import { capabilitiesOf } from "#tests/features/products/world.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { completeScenario, handsOf, now, requirementsOf } from "./story.ts";
import { done, refusalOf } from "./world.ts";

let db: Database;
let cast: Cast;
let drafter: UseCaseContext;
let signer: UseCaseContext;
let id: string;
let capability: string;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  ({ drafter, signer } = handsOf(cast));
  [capability = ""] = capabilitiesOf(drafter, 9).slice(8);
});
beforeEach(async () => {
  id = done(await createScenario(drafter)).id;
});

const rowOf = async () => (await db.select().from(scenarios).where(eq(scenarios.id, id)))[0];
const askedOf = () => db.select().from(requirements).where(eq(requirements.scenarioId, id)).orderBy(requirements.position);

test("a suggestion that is taken stands last, as a new requirement begins; the revision, the last editor, the search and the record follow", async () => {
  const first = requirementsOf(drafter, 1).map((one) => ({ ...one, note: "须支持三级等保", minEvidence: "tested" as const }));
  done(await saveScenario(drafter, id, 1, "save-scenario-requirements", { requirements: first }));
  expect(done(await takeRequirement(signer, id, capability, 2))).toEqual({ revision: 3 });
  expect(await askedOf()).toMatchObject([
    { note: "须支持三级等保", minEvidence: "tested", importance: "must" },
    { capability, note: "", minEvidence: null, importance: "must" },
  ]);
  expect(await rowOf()).toMatchObject({ revision: 3, lastEditorId: cast.as("owner", "approver").personId, updatedAt: now });
  const [, , taken] = await db.select().from(record).where(eq(record.subjectId, id)).orderBy(record.sequence);
  expect(taken).toMatchObject({ action: "take-requirement", subjectVersion: 3, personId: cast.as("owner", "approver").personId });
});

test("what is required already stays as it is, and nothing is written", async () => {
  done(await saveScenario(drafter, id, 1, "save-scenario-requirements", { requirements: [{ capability, importance: "could", minEvidence: null, note: "" }] }));
  expect(done(await takeRequirement(drafter, id, capability, 2))).toEqual({ revision: 2 });
  expect(await askedOf()).toMatchObject([{ capability, importance: "could" }]);
});

describe("the revision that the page goes on with", () => {
  test("is the new one, also where the page's own presses came at once", async () => {
    const list = capabilitiesOf(drafter, 4);
    const taken = await Promise.all([...list, ...list].map((one) => takeRequirement(drafter, id, one, 1)));
    expect(taken.map(done)).toHaveLength(8);
    expect((await askedOf()).map((one) => one.position)).toEqual([0, 1, 2, 3]);
    expect(Math.max(...taken.map((one) => done(one).revision))).toBe(5);
    expect((await rowOf())?.revision).toBe(5);
  });

  test("is the page's own where a colleague has saved meanwhile, so that it overwrites nothing unseen", async () => {
    done(await saveScenario(signer, id, 1, "save-scenario-need", { fields: { title: "同事写下的题目" } }));
    expect(done(await takeRequirement(drafter, id, capability, 1))).toEqual({ revision: 1 });
    expect(refusalOf(await saveScenario(drafter, id, 1, "save-scenario-need", { fields: { title: "我的题目" } }))).toBe("stale stale");
    expect(done(await takeRequirement(drafter, id, requirementsOf(drafter, 1)[0]?.capability ?? "", 3))).toEqual({ revision: 4 });
  });

  test.each([0, 99])("is what it was where the page showed %i, which the draft never had", async (shown) => {
    expect(done(await takeRequirement(drafter, id, capability, shown))).toEqual({ revision: shown });
  });
});

test("eight are the most, also at once", async () => {
  done(await saveScenario(drafter, id, 1, "save-scenario-requirements", { requirements: requirementsOf(drafter, 7) }));
  const taken = await Promise.all([capability, ...capabilitiesOf(drafter, 8).slice(7)].map((one) => takeRequirement(drafter, id, one, 2)));
  expect(taken.map(refusalOf).sort()).toEqual(["conflict requirements-full", null]);
  expect(await askedOf()).toHaveLength(8);
});

describe("it is refused", () => {
  test.each([
    ["a visitor", () => visitor, "not-found not-found"],
    ["another house", () => cast.as("secondOwner"), "not-found not-found"],
    ["a vendor", () => cast.as("vendor"), "not-found not-found"],
    ["an operator", () => cast.as("office"), "not-found not-found"],
    ["an auditor", () => cast.as("audit"), "not-found not-found"],
    ["a viewer", () => cast.as("owner", "viewer"), "forbidden not-a-writer"],
  ])("to %s", async (_, actor, refusal) => {
    expect(refusalOf(await takeRequirement(cast.contextFor(actor()), id, capability, 1))).toBe(refusal);
    expect([await askedOf(), (await rowOf())?.revision]).toEqual([[], 1]);
  });

  test("where the capability is none, or is too broad to be asked for", async () => {
    const broad = drafter.reference.taxonomy.concepts.find(({ claimable }) => !claimable)?.slug ?? "";
    for (const slug of ["no-such-thing", "", "\0", broad]) expect(refusalOf(await takeRequirement(drafter, id, slug, 1))).toBe("not-found not-found");
  });

  test("once the draft is sent for review or discarded", async () => {
    const sent = await completeScenario(drafter);
    done(await advanceScenario(signer, sent.id, "submit"));
    expect(refusalOf(await takeRequirement(drafter, sent.id, capability, sent.revision))).toBe("conflict not-a-draft");
    done(await advanceScenario(drafter, id, "discard"));
    expect(refusalOf(await takeRequirement(drafter, id, capability, 1))).toBe("conflict not-a-draft");
  });
});
