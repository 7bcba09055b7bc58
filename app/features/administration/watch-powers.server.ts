import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { limits } from "#app/domain/identity/limits.ts";
import type { Power } from "#app/domain/identity/power.ts";
import { mayGrant, mayRevoke, mayWatchPowers } from "#app/domain/identity/power-policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { limitCounts, people, powers } from "#db/schema/index.ts";

export interface Holder {
  id: string;
  name: string;
  power: Power;
  /** Null: granted at the console. */
  grantedBy: string | null;
  since: Date;
  until: Date | null;
  revocable: boolean;
}

export interface Watch {
  /** Who holds a power and who did, those who do first. */
  holders: Holder[];
  limits: { name: string; free: number; pauseSeconds: number; longestSeconds: number; paused: number }[];
  grants: boolean;
}

const most = 100;

/** Who holds which power and by whom, and the limits with how many each holds back now. */
export async function watchPowers(ctx: UseCaseContext): Promise<Result<Watch, NotFound>> {
  if (!mayWatchPowers(ctx.actor)) return notFound;
  const granter = alias(people, "granter");
  const now = await ctx.clock(ctx.db);
  const holders = await ctx.db
    .select({
      id: powers.id,
      personId: powers.personId,
      name: people.name,
      power: powers.power,
      grantedBy: granter.name,
      since: powers.createdAt,
      until: powers.endedAt,
      disabledAt: people.disabledAt,
    })
    .from(powers)
    .innerJoin(people, eq(people.id, powers.personId))
    .leftJoin(granter, eq(granter.id, powers.grantedBy))
    .orderBy(sql`${powers.endedAt} is not null`, asc(powers.power), desc(powers.createdAt))
    .limit(most);
  const officers = holders.filter(({ power, until, disabledAt }) => power === "security" && until === null && disabledAt === null);
  const revocable = ({ personId, power, until }: (typeof holders)[number]) =>
    until === null && mayRevoke(ctx.actor, { personId, power, otherOfficers: officers.filter((other) => other.personId !== personId).length }).allowed;
  const paused = await ctx.db
    .select({ name: limitCounts.name, count: sql<number>`count(*)::int` })
    .from(limitCounts)
    .where(and(gt(limitCounts.pausedUntil, now)))
    .groupBy(limitCounts.name);
  return ok({
    holders: holders.map((row) => {
      const { personId, disabledAt, ...shown } = row;
      return { ...shown, revocable: revocable(row) };
    }),
    limits: Object.values(limits).map(({ name, free, pauseSeconds, longestSeconds }) => ({
      name,
      free,
      pauseSeconds,
      longestSeconds,
      paused: paused.find((one) => one.name === name)?.count ?? 0,
    })),
    grants: mayGrant(ctx.actor, { personId: "", power: null, inHouse: false }).allowed,
  });
}
