import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { verifyRecord } from "#app/features/record/verify-record.server.ts";
import { databaseClock } from "#app/platform/context.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { connect, type Database } from "#db/client.server.ts";
import { people, products, record } from "#db/schema/index.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { asOwner, freshDatabase } from "#tests/support/database.ts";
import { atEnd } from "#tests/support/endings.ts";
import { listedProduct } from "../products/world.ts";

const writers = 200;
let db: Database;
let url: string;
let ownerUrl: string;
let cast: Cast;
let ctx: UseCaseContext;
beforeAll(async () => {
  ({ db, url, ownerUrl } = await freshDatabase({ max: writers }));
  cast = await createCast(db);
  ctx = { ...cast.contextFor(cast.as("vendor")), clock: databaseClock };
});

test("200 who write at once, each holding locks of their own and the library's, leave one chain: no fork, no deadlock, in the order of commits", async () => {
  const listed = await Promise.all([1, 2, 3, 4].map(() => listedProduct(ctx)));
  const before = await db.$count(record);
  const write = (i: number) =>
    inTransaction(ctx, async ({ tx, note }) => {
      const id = listed[i % listed.length]?.id ?? "";
      await tx.update(products).set({ updatedAt: sql`clock_timestamp()` }).where(eq(products.id, id));
      note({ action: "save-product-about", subjectType: "product", subjectId: id, after: { i }, details: { version: i } });
      if (i % 3 === 0) note({ action: "change-evidence", subjectType: "product", subjectId: id, after: { i }, details: { version: i } });
      return i;
    });
  const done = await Promise.all(Array.from({ length: writers }, (_, i) => write(i)));
  expect(done).toHaveLength(writers);
  expect(await db.$count(record)).toBe(before + writers + Math.ceil(writers / 3));
  expect(await verifyRecord({ db }, { trusted: [] })).toMatchObject({ misfit: null, rows: before + writers + Math.ceil(writers / 3) });
  const [order] = await db.execute(sql`select count(*)::int as strays from record a join record b on b.sequence = a.sequence + 1 where b.at < a.at`);
  expect(order).toEqual({ strays: 0 });
});

test("over as many connections as the app has, 200 at once wait a second at most: the 99th in a hundred, in the quietest of five rounds", async () => {
  const pool = connect(url, { max: 10 });
  atEnd(pool.close);
  const app = { ...ctx, db: spokenBy(ctx.actor, pool.db) };
  const wait = async () => {
    const begun = performance.now();
    await inTransaction(app, async ({ note }) => note({ action: "sign-in", subjectType: "person", subjectId: randomUUID() }));
    return performance.now() - begun;
  };
  const rounds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const waited = (await Promise.all(Array.from({ length: writers }, wait))).sort((a, b) => a - b);
    rounds.push(waited[Math.floor(0.99 * writers)] ?? Number.POSITIVE_INFINITY);
  }
  expect(Math.min(...rounds)).toBeLessThanOrEqual(1000);
});

test("no record, no change", async () => {
  const id = randomUUID();
  const change = () =>
    inTransaction(ctx, async ({ tx, note }) => {
      await tx.insert(people).values({ id, name: "某人" });
      note({ action: "sign-in", subjectType: "person", subjectId: id });
    });
  const meddle = (statement: string) => asOwner(ownerUrl, ({ client }) => client.unsafe(statement));
  await meddle("alter table record_particulars add constraint nothing_more check (false) not valid");
  await expect(change()).rejects.toThrow();
  expect(await db.$count(people, eq(people.id, id))).toBe(0);
  expect(await db.$count(record, eq(record.subjectId, id))).toBe(0);
  await meddle("alter table record_particulars drop constraint nothing_more");
  await change();
  expect(await db.$count(people, eq(people.id, id))).toBe(1);
});
