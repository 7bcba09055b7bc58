import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { endSessions, endWhere } from "#app/platform/end-sessions.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { sessions } from "#db/schema/index.ts";

type OfPerson = UseCaseContext & { actor: PersonActor };

/** Ends one of the person's own sessions. */
export async function endSession(ctx: OfPerson, id: string, action: "end-session" | "sign-out" = "end-session"): Promise<Result<null, NotFound>> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, note }) => {
    const ended = await endWhere(tx, and(eq(sessions.id, id), eq(sessions.userId, personId)));
    if (ended.length === 0) return notFound;
    note({ action, subjectType: "session", subjectId: id, after: null });
    return ok(null);
  });
}

/** Ends all of them but the one that asks. */
export async function endOtherSessions(ctx: OfPerson, kept: string): Promise<number> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, note }) => {
    const count = await endSessions(tx, personId, kept);
    if (count > 0) note({ action: "end-other-sessions", subjectType: "person", subjectId: personId, after: { sessions: [kept] }, details: { count } });
    return count;
  });
}
