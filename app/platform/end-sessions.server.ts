import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { pendingSignIns, sessions } from "#db/schema/index.ts";
import type { Executor } from "./use-case.server.ts";

/** Ends sessions that go on: they admit nobody any more, and are remembered for a while like those that a limit ended. */
export const endWhere = (db: Executor, which: SQL | undefined) =>
  db
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(isNull(sessions.endedAt), which))
    .returning({ id: sessions.id });

/** Ends all sessions of a person but one, and sign-ins that wait for their second step; inside a change. Says how many ended. */
export async function endSessions(db: Executor, personId: string, except?: string) {
  await db.delete(pendingSignIns).where(eq(pendingSignIns.personId, personId));
  const others = and(eq(sessions.userId, personId), except === undefined ? undefined : ne(sessions.id, except));
  return (await endWhere(db, others)).length;
}
