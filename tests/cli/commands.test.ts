import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { count, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import { verifyRecord } from "#app/features/record/verify-record.server.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { refuseDemoPeople } from "#app/platform/demo.server.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Database } from "#db/client.server.ts";
import { counters, invitations, organisations, people, products, scenarios } from "#db/schema/index.ts";
import { demoDatabase, freshDatabase } from "#tests/support/database.ts";
import { place } from "#tests/support/place.ts";
import { run } from "#tests/support/process.ts";
import { recorded } from "#tests/support/record.ts";

const on = (database: { url: string; backgroundUrl: string; ownerUrl: string }, demo: boolean) => ({
  DATABASE_URL: database.url,
  BACKGROUND_DATABASE_URL: database.backgroundUrl,
  MIGRATION_DATABASE_URL: database.ownerUrl,
  DEMO: String(demo),
});
/** A world is played in seconds, on a busy machine in many. */
const playing = { timeout: 120_000 };
const open = (db: Database) => db.$count(scenarios, eq(scenarios.status, "open"));

describe("a demo world", () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  beforeAll(async () => {
    database = await demoDatabase();
    const { db } = database;
    await db.insert(people).values({ id: "real", name: "真实的人" });
    await db
      .insert(organisations)
      .values({ id: "real", creditCode: "91310000MA1FL0KX4W", name: "真实机构", kind: "private", district: "pudong", size: "medium", capacities: ["supply"] });
    const ctx = {
      actor: visitor,
      db,
      clock: databaseClock,
      newId: randomUUID,
      reference: await loadReference(db),
      demo: true,
      origin: "",
      enqueue: nobodyWaits,
    };
    await inTransaction(ctx, async ({ note }) =>
      note({ action: "sign-in", subjectType: "person", subjectId: "real", by: { personId: "real", organisationId: null } }),
    );
  });

  test("is not renewed while DEMO is off", async () => {
    const before = await open(database.db);
    const { code, err } = await run(["app/cli/demo-renew.ts"], on(database, false));
    expect(code).toBe(1);
    expect(err).toMatch(/^DEMO is off: [^\n]+\n$/);
    expect(await open(database.db)).toBe(before);
  });

  test("is not renewed unasked while scenarios are open", async () => {
    const before = await open(database.db);
    const { code, err } = await run(["app/cli/demo-renew.ts"], on(database, true));
    expect(code).toBe(1);
    expect(err).toMatch(/^\d+ scenarios are open still, [^\n]+ npm run demo:renew -- --yes\n$/);
    expect(await open(database.db)).toBe(before);
  });

  test("is renewed while scenarios are open where that is asked for", playing, async () => {
    const before = await database.db.select({ number: scenarios.number, closesAt: scenarios.closesAt }).from(scenarios);
    const { code, err } = await run(["app/cli/demo-renew.ts", "--yes"], on(database, true));
    expect([code, err]).toEqual([0, ""]);
    const after = await database.db.select({ number: scenarios.number, closesAt: scenarios.closesAt }).from(scenarios);
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
  });

  test("is renewed: the same world again, with deadlines from today", playing, async () => {
    const { db } = database;
    const shape = async () => ({ open: await open(db), products: await db.$count(products), people: await db.$count(people), all: await db.$count(scenarios) });
    const before = await shape();
    await db.update(scenarios).set({ questionsCloseAt: sql`now() - interval '9 days'`, closesAt: sql`now() - interval '8 days'` });
    const { code, out, err } = await run(["app/cli/demo-renew.ts"], on(database, true));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^demo world: \d+ scenarios, \d+ products, \d+ catalogue entries, in [\d.]+ s\n$/);
    expect(await shape()).toEqual(before);
    expect(await db.$count(scenarios, sql`status = 'open' and closes_at < now()`)).toBe(0);
  });

  test("is taken out, and what real people made stays", playing, async () => {
    const { db } = database;
    await expect(refuseDemoPeople(db)).rejects.toThrow("npm run demo:remove");
    const { code, out, err } = await run(["app/cli/demo-remove.ts"], on(database, false));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^removed: 1\d\d scenarios, 2\d\d products, \d+ people, \d+ organisations of the demo\n$/);
    await expect(refuseDemoPeople(db)).resolves.toBeUndefined();
    expect(await db.select({ id: people.id }).from(people)).toEqual([{ id: "real" }]);
    expect(await db.select({ id: organisations.id }).from(organisations)).toEqual([{ id: "real" }]);
    const rows = await recorded(db);
    // those of the worlds before went with them
    const removed = rows.filter(({ action, details }) => action === "remove-demo" && details);
    expect(removed.length).toBeGreaterThan(100);
    expect(rows.filter(({ action, details }) => action !== "remove-demo" && details).map(({ subjectId }) => subjectId)).toEqual(["real"]);
    expect(await verifyRecord({ db }, { trusted: [], events: true })).toMatchObject({
      misfit: null,
      rows: rows.length,
      erased: rows.length - removed.length - 1,
      events: { strange: [] },
    });
    expect(await db.select({ scenarios: count() }).from(scenarios)).toEqual([{ scenarios: 0 }]);
    expect(await db.select().from(counters).where(eq(counters.name, "product"))).toEqual([{ name: "product", last: 0 }]);
  });
});

test("where the app never ran, a command that only reads says so and makes nothing", async () => {
  const home = `${await place()}/never-started-${process.pid}`;
  const { code, out, err } = await run(["app/cli/match.ts", "SC-2026-0001"], { DATA_DIRECTORY: home, DEMO: "true" });
  expect([code, out, err]).toEqual([1, "", `no marketplace in ${home} yet: npm start makes one\n`]);
  expect(existsSync(home)).toBe(false);
});

describe("the first operator", () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  const invite = (...args: string[]) => run(["app/cli/invite-operator.ts", ...args], { ...on(database, true), PUBLIC_ORIGIN: "http://127.0.0.1:4321" });
  const house = ["--house", "示例市促进中心", "--code", demoCreditCode("70000001")];

  test.each([[[]], [["a@office.example", "--house", "只有名字"]]])("%j is told how it is meant", async (args) => {
    const { code, err } = await invite(...args);
    expect([code, err.split("\n")[0]]).toEqual([2, "usage: npm run invite-operator -- name@office.example"]);
  });

  test("with no house to come into, it is said how to set one up", async () => {
    const { code, out, err } = await invite("first@office.example");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("--house");
  });

  test("a district that is none is answered with those that are", async () => {
    const { code, err } = await invite("first@office.example", ...house, "--district", "atlantis");
    expect(code).toBe(1);
    expect(err).toMatch(/unknown-code\n {2}district: .*pudong 浦东/);
    expect(await database.db.$count(organisations)).toBe(0);
  });

  test("the house is set up, and the link is of the public address", async () => {
    const { code, out, err } = await invite("first@office.example", ...house, "--district", "pudong");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^示例市促进中心: [^\n]+\nhttp:\/\/127\.0\.0\.1:4321\/invitations\/[\w-]{43}\n$/);
    const [made] = await database.db.select({ status: organisations.status, capacities: organisations.capacities }).from(organisations);
    expect(made).toEqual({ status: "verified", capacities: ["operator"] });
    const token = /invitations\/(\S+)/.exec(out)?.[1];
    expect(await database.db.select({ email: invitations.email, id: invitations.id }).from(invitations)).not.toContainEqual({
      email: "first@office.example",
      id: token,
    });
  });

  test("the next one is invited into it", async () => {
    const { code, out } = await invite("second@office.example");
    expect([code, out.split(":")[0]]).toEqual([0, "示例市促进中心"]);
  });

  test("an address that is none is said to be none", async () => {
    expect(await invite("not-a-mail")).toMatchObject({ code: 1, err: "not-a-mail is no e-mail address\n" });
  });
});

test("a command whose settings are wrong ends with one line", async () => {
  expect(await run(["app/cli/demo-remove.ts"], { DEMO: "perhaps" })).toMatchObject({ code: 1, err: expect.stringMatching(/^DEMO: [^\n]+\n$/) });
});
