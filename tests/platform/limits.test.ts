import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LimitRule } from "#app/domain/identity/limits.ts";
import { addressClass, giveBack, sweepLimits, takeLimits } from "#app/platform/limits.server.ts";
import { connect, type Database } from "#db/client.server.ts";
import { limitCounts } from "#db/schema/index.ts";
import { freshDatabase } from "#tests/support/database.ts";

let db: Database;
let url: string;
beforeAll(async () => {
  ({ db, url } = await freshDatabase());
});
beforeEach(() => db.delete(limitCounts));

const start = new Date("2026-11-20T02:00:00Z");
let now = start;
beforeEach(() => {
  now = start;
});
const wait = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const ctx = {
  get db() {
    return db;
  },
  clock: async () => now,
};
const rule: LimitRule = { name: "try", free: 3, windowMinutes: 60, pauseSeconds: 30, longestSeconds: 200 };
const other: LimitRule = { ...rule, name: "other", free: 100 };
const take = (of = "someone") => takeLimits(ctx, [{ rule, of: [of] }]);

test("so many are free; then a pause follows each, twice as long every time, up to the longest", async () => {
  expect([await take(), await take(), await take()]).toEqual([null, null, null]);
  const pauses: number[] = [];
  for (let i = 0; i < 5; i++) {
    const seconds = await take();
    pauses.push(seconds ?? 0);
    wait((seconds ?? 0) - 1);
    expect(await take(), "a second too early").toBe(1);
    wait(1);
    expect(await take(), "in time").toBeNull();
  }
  expect(pauses).toEqual([30, 60, 120, 200, 200]);
});

test("what is tried during a pause makes it no longer", async () => {
  for (let i = 0; i < 3; i++) await take();
  for (let i = 0; i < 50; i++) expect(await take()).toBe(30);
});

test("after the window nothing is held against anybody", async () => {
  for (let i = 0; i < 3; i++) await take();
  wait(30 + 3600);
  expect([await take(), await take(), await take()]).toEqual([null, null, null]);
  expect(await take()).toBe(30);
});

test("each is counted for itself; of several that are counted together, the longest pause counts", async () => {
  for (let i = 0; i < 4; i++) await take("one");
  expect(await take("two")).toBeNull();
  const both = () =>
    takeLimits(ctx, [
      { rule: other, of: ["one"] },
      { rule, of: ["one"] },
    ]);
  expect(await both()).toBe(30);
  await giveBack(ctx, [{ rule, of: ["one"] }]);
  expect(await both()).toBeNull();
});

test("a heavy one counts for many", async () => {
  expect(await takeLimits(ctx, [{ rule, of: ["x"] }], 3)).toBeNull();
  expect(await take("x")).toBe(30);
});

test("two hundred at once, from two processes' pools: exactly so many are admitted", async () => {
  const second = connect(url, { max: 4 });
  try {
    const pools = [db, second.db];
    const tries = Array.from({ length: 200 }, (_, i) =>
      takeLimits({ db: pools[i % 2] ?? db, clock: async () => now }, [
        { rule, of: ["flood"] },
        { rule: other, of: [`${i % 7}`] },
      ]),
    );
    expect((await Promise.all(tries)).filter((seconds) => seconds === null)).toHaveLength(3);
  } finally {
    await second.close();
  }
});

test("the table names nobody, and forgets", async () => {
  await takeLimits(ctx, [{ rule, of: ["lin@example.cn", "203.0.113.7"] }]);
  expect(JSON.stringify(await db.select().from(limitCounts))).not.toMatch(/lin|203/);
  wait(3599);
  await sweepLimits(ctx);
  expect(await db.$count(limitCounts)).toBe(1);
  wait(2);
  await sweepLimits(ctx);
  expect(await db.$count(limitCounts)).toBe(0);
});

describe("addresses that are likely one household's", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("%s counts as %s", (address, as) => expect(addressClass(address)).toBe(as));
});
