import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { clock } from "#app/domain/identity/actor.ts";
import { sweepSessions } from "#app/features/accounts/sweep-sessions.server.ts";
import { createSessions } from "#app/platform/session.server.ts";
import { record } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { recorded } from "#tests/support/record.ts";

let world: Awaited<ReturnType<typeof freshDatabase>>;
let cast: Cast;
beforeAll(async () => {
  world = await freshDatabase();
  cast = await createCast(world.db);
});

test("a session that ended by a limit leaves one row that says whose it was; one in use leaves none", async () => {
  const limits = { idleMinutes: 30, absoluteHours: 12, office: { idleMinutes: 15, absoluteHours: 8 }, origin: "http://127.0.0.1", demo: true };
  const { personId } = cast.as("vendor", "editor");
  const daysAgo = new Date(Date.now() - 2 * 86_400_000);
  const old = await createSessions(world.db, { ...limits, now: () => daysAgo }).begin(personId, null);
  const sessions = createSessions(world.db, limits);
  const { cookie } = await sessions.begin(personId, null);
  const ctx = cast.contextFor(clock);
  expect([await sweepSessions(ctx, sessions), await sweepSessions(ctx, sessions)]).toEqual([1, 0]);
  const rows = await recorded(world.db, eq(record.action, "end-session"));
  expect(rows).toMatchObject([
    { personId, organisationId: null, subjectType: "session", subjectId: old.sessionId, details: { why: "limit", lastSeenAt: daysAgo.toISOString() } },
  ]);
  expect(await sessions.read(cookie)).toMatchObject({ personId });
});
