import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { atConsole, clock, visitor } from "#app/domain/identity/actor.ts";
import { memberRoles, organisationStatuses } from "#app/domain/identity/organisation.ts";
import { isPublished, scenarioStatuses } from "#app/domain/scenario/lifecycle.ts";
import { mayView, mayViewContact } from "#app/domain/scenario/policy.ts";
import { findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { scenarioView } from "#app/features/scenarios/scenario-view.server.ts";
import { visibleTo } from "#app/features/scenarios/visible-to.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import type { Database } from "#db/client.server.ts";
import { programmes, scenarios } from "#db/schema/index.ts";
import { type Cast, createCast, houseNames } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { conditions, need } from "./story.ts";
import { done } from "./world.ts";

let db: Database;
let cast: Cast;
let rows: { id: string; organisationId: string; status: (typeof scenarioStatuses)[number] }[];
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
  const [programme] = await db.select().from(programmes).where(eq(programmes.current, true));
  const made = (["owner", "mixed"] as const).flatMap((house, h) =>
    scenarioStatuses.map((status, i) => ({
      ...need,
      ...conditions,
      id: randomUUID(),
      programmeId: programme?.id ?? "",
      organisationId: cast.idOf(house),
      lastEditorId: cast.as(house, "editor").personId,
      acceptance: [...need.acceptance],
      industries: [...conditions.industries],
      status,
      ...(isPublished(status) && { number: `SC-2026-${9000 + h * 100 + i}`, version: 1 }),
    })),
  );
  await db.insert(scenarios).values(made);
  rows = made;
});

/** Everybody: all houses in all roles and statuses, the visitor, the clock, the machine. */
const everybody = () => [
  visitor,
  clock,
  atConsole,
  ...houseNames.flatMap((house) => memberRoles.flatMap((role) => organisationStatuses.map((status) => cast.as(house, role, status)))),
];

test("mayView and visibleTo agree: every status × owner × role", async () => {
  const ids = rows.map(({ id }) => id);
  let seen = 0;
  for (const actor of everybody()) {
    const found = await db
      .select({ id: scenarios.id })
      .from(scenarios)
      .where(and(inArray(scenarios.id, ids), visibleTo(actor)));
    const may = rows.filter((row) => mayView(actor, row)).map(({ id }) => id);
    expect({ actor, sees: found.map(({ id }) => id).sort() }).toEqual({ actor, sees: may.sort() });
    seen += found.length;
  }
  expect(seen).toBeGreaterThan(1000);
});

test("a scenario is found by id and by number by those who may see it, and by nobody else", async () => {
  const [draft, , open] = rows;
  const find = async (actor: Parameters<typeof mayView>[0], id = "") => (await findScenario({ ...cast.contextFor(actor) }, { id })).ok;
  expect(await find(cast.as("owner", "viewer"), draft?.id)).toBe(true);
  expect(await find(cast.as("secondOwner"), draft?.id)).toBe(false);
  expect(await find(cast.as("office"), draft?.id)).toBe(false);
  expect(await find(visitor, open?.id)).toBe(true);
  expect((await findScenario(cast.contextFor(visitor), { number: "SC-2026-9002" })).ok).toBe(true);
  expect((await findScenario(cast.contextFor(visitor), { number: "SC-2026-0000" })).ok).toBe(false);
});

test("the contact is shown to those who could answer and those who look after it; to nobody else", async () => {
  const words = labelsIn({ reference: cast.reference, locale: "zh-CN" });
  const shownTo: string[] = [];
  for (const house of houseNames) {
    const actor = cast.as(house);
    const scenario = done(await findScenario(cast.contextFor(actor), { number: "SC-2026-9002" }));
    const { contact } = scenarioView(actor, scenario, words);
    expect(contact !== null).toBe(mayViewContact(actor, scenario));
    if (contact) shownTo.push(house);
  }
  expect(shownTo).toEqual(["owner", "vendor", "secondVendor", "office", "audit", "mixed"]);
  const scenario = done(await findScenario(cast.contextFor(visitor), { number: "SC-2026-9002" }));
  expect(scenarioView(visitor, scenario, words).contact).toBeNull();
  expect(JSON.stringify(scenarioView(visitor, scenario, words))).not.toContain(conditions.contactPhone);
});
