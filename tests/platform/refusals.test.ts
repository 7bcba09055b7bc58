import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Log } from "#app/platform/log.server.ts";
import { openRefusals, refusalsPerMinute } from "#app/platform/refusals.server.ts";
import type { Database } from "#db/client.server.ts";
import { record } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { recorded } from "#tests/support/record.ts";

let db: Database;
let cast: Cast;
beforeAll(async () => {
  ({ db } = await freshDatabase());
  cast = await createCast(db);
});

const silent = { info() {}, warn() {}, error() {} } as unknown as Log;
const entry = { action: "refuse-request", subjectType: "request", subjectId: "POST /somewhere" } as const;

test("twenty a minute leave a row each; what is beyond is counted in one, once the minute is over", async () => {
  let now = 1_000_000;
  const refusals = openRefusals({ log: silent, now: () => now });
  const [one, other] = [cast.contextFor(cast.as("vendor")), cast.contextFor(cast.as("owner"))];
  for (let i = 0; i < 70; i++) refusals.note(one, entry);
  refusals.note(other, entry);
  await refusals.settled();
  const theirs = (ctx: typeof one) => recorded(db, eq(record.personId, ctx.actor.kind === "person" ? ctx.actor.personId : ""));
  expect(await theirs(one)).toHaveLength(refusalsPerMinute);
  expect(await theirs(other)).toMatchObject([{ outcome: "refused", action: "refuse-request", subjectId: "POST /somewhere" }]);

  now += 59_999;
  refusals.sweep();
  await refusals.settled();
  expect(await theirs(one)).toHaveLength(refusalsPerMinute);
  now += 1;
  refusals.sweep();
  await refusals.settled();
  expect((await theirs(one)).at(-1)).toMatchObject({ outcome: "refused", details: { more: 50, since: new Date(1_000_000).toISOString() } });
  expect((await theirs(one)).at(-1)?.from, "it may come after its person was erased").toBeNull();
  expect(await theirs(other)).toHaveLength(1);

  refusals.note(one, entry);
  await refusals.settled();
  expect(await theirs(one)).toHaveLength(refusalsPerMinute + 2);
});

test("a process that ends says how many there were", async () => {
  const refusals = openRefusals({ log: silent, now: () => 5_000_000 });
  const ctx = cast.contextFor(cast.as("mixed"));
  for (let i = 0; i < 23; i++) refusals.note(ctx, entry);
  await refusals.close();
  const rows = await recorded(db, eq(record.personId, cast.as("mixed").personId));
  expect([rows.length, rows.at(-1)?.details]).toEqual([21, { more: 3, since: new Date(5_000_000).toISOString() }]);
});

test("a refusal that cannot be written is told to the log, and holds nobody up", async () => {
  const told: string[] = [];
  const refusals = openRefusals({ log: { ...silent, error: (_: object, line: string) => void told.push(line) } as unknown as Log, now: () => 9_000_000 });
  refusals.note({ ...cast.contextFor(cast.as("audit")), db: { transaction: async () => Promise.reject(new Error("away")) } as unknown as Database }, entry);
  await refusals.settled();
  expect(told).toEqual(["a refusal is not in the record"]);
  await refusals.close();
});
