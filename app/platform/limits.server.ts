import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { and, gt, inArray, lt, max, sql } from "drizzle-orm";
import type { LimitRule } from "#app/domain/identity/limits.ts";
import { limitCounts as counts, knownBrowsers } from "#db/schema/index.ts";
import type { Executor, UseCaseContext } from "./use-case.server.ts";

/** What is counted, for whom: an address, an account, a person. */
export interface Counted {
  rule: LimitRule;
  of: readonly string[];
}

const keyOf = ({ rule, of }: Counted) =>
  createHash("sha256")
    .update(JSON.stringify([rule.name, ...of]))
    .digest("hex");

/** What one household, office or machine is likely to share: an IPv4 address, the first half of an IPv6 one. */
export function addressClass(address = "") {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const parts = tail === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  return parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}

/**
 * Counts one time (or `weight`) of each, in one statement: null where all are within their limits, else the seconds until it may be tried again.
 * The row's lock puts those that come at once in order, whichever process they come to.
 */
export async function takeLimits(ctx: Pick<UseCaseContext, "db" | "clock">, counted: readonly Counted[], weight = 1): Promise<number | null> {
  const now = (await ctx.clock(ctx.db)).toISOString();
  const at = sql`${now}::timestamptz`;
  const rows = counted
    .map((one) => ({ key: keyOf(one), ...one.rule }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, name, free, pauseSeconds, longestSeconds, windowMinutes }) => {
      const window = windowMinutes * 60;
      const first = weight >= free ? sql`${at} + make_interval(secs => ${pauseSeconds})` : sql`null::timestamptz`;
      return sql`(${key}, ${name}, ${weight}::int, true, ${first}, ${at} + make_interval(secs => ${window}), ${free}::int, ${pauseSeconds}::int, ${longestSeconds}::int, ${window}::int)`;
    });
  const held = sql`coalesce(c.paused_until > ${at}, false)`;
  const fresh = sql`c.forget_at <= ${at}`;
  const next = sql`(c.count + excluded.count)`;
  const pause = sql`make_interval(secs => least(excluded.longest_seconds, excluded.pause_seconds * 2 ^ least(${next} - excluded.free, 20)))`;
  const taken = await ctx.db.execute<{ admitted: boolean; seconds: number }>(sql`
    insert into ${counts} as c (key, name, count, admitted, paused_until, forget_at, free, pause_seconds, longest_seconds, window_seconds)
    values ${sql.join(rows, sql`, `)}
    on conflict (key) do update set
      count = case when ${held} then c.count when ${fresh} then excluded.count else ${next} end,
      admitted = not ${held},
      paused_until = case when ${held} then c.paused_until when ${fresh} then excluded.paused_until when ${next} >= excluded.free then ${at} + ${pause} end,
      forget_at = case when ${held} then c.forget_at when ${fresh} then excluded.forget_at
        when ${next} >= excluded.free then ${at} + ${pause} + make_interval(secs => excluded.window_seconds) else c.forget_at end
    returning admitted, ceil(extract(epoch from paused_until - ${at}))::int as seconds`);
  const waits = taken.filter(({ admitted }) => !admitted).map(({ seconds }) => seconds);
  return waits.length > 0 ? Math.max(1, ...waits) : null;
}

/** For how many seconds any of these holds back now, counting nothing; null where none does. */
export async function pauseOf({ db, clock }: Pick<UseCaseContext, "db" | "clock">, counted: readonly Counted[]): Promise<number | null> {
  if (counted.length === 0) return null;
  const now = await clock(db);
  const paused = and(inArray(counts.key, counted.map(keyOf)), gt(counts.pausedUntil, now));
  const [row] = await db
    .select({ until: max(counts.pausedUntil) })
    .from(counts)
    .where(paused);
  return row?.until ? Math.max(1, Math.ceil((row.until.getTime() - now.getTime()) / 1000)) : null;
}

/** Counts one group after the other: what is held back by one does not count for the next, where it would hold others back. */
export async function takeInTurn(ctx: Pick<UseCaseContext, "db" | "clock">, groups: readonly (readonly Counted[])[]): Promise<number | null> {
  for (const group of groups) {
    const wait = await takeLimits(ctx, group);
    if (wait !== null) return wait;
  }
  return null;
}

/** Takes back what was counted for somebody who has shown since that it was them. */
export async function giveBack({ db }: { db: Executor }, counted: readonly Counted[]) {
  const keys = sql.join(
    counted.map((one) => sql`${keyOf(one)}`),
    sql`, `,
  );
  await db.execute(sql`delete from ${counts} where key in (${keys})`);
}

/** Takes one time back of what is counted for many together, for one of them has shown that it was rightly theirs. */
export async function uncount({ db }: Pick<UseCaseContext, "db">, counted: Counted) {
  await db
    .update(counts)
    .set({ count: sql`greatest(${counts.count} - 1, 0)` })
    .where(sql`${counts.key} = ${keyOf(counted)}`);
}

/** Forgets what was counted long ago, and browsers that nobody has come back with. */
export async function sweepLimits({ db, clock }: Pick<UseCaseContext, "db" | "clock">) {
  const now = await clock(db);
  await db.delete(counts).where(lt(counts.forgetAt, now));
  await db.delete(knownBrowsers).where(lt(knownBrowsers.expiresAt, now));
}
