import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { people, powers } from "#db/schema/index.ts";

/**
 * Before anything is changed that rests on a power: one such change at a time, and the actor with the power that they hold now. It may have
 * been taken since the request began, or two officers would end each other's at once and none be left.
 */
export async function lockPowers(tx: Transaction, actor: Actor): Promise<Actor> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('powers', 0))`);
  if (actor.kind !== "person" || !actor.power) return actor;
  const [held] = await tx
    .select({ power: powers.power })
    .from(powers)
    .innerJoin(people, eq(people.id, powers.personId))
    .where(and(eq(powers.personId, actor.personId), eq(powers.power, actor.power), isNull(powers.endedAt), isNull(people.disabledAt)));
  return held ? actor : { ...actor, power: null };
}
