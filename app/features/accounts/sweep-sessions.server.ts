import type { Sessions } from "#app/platform/session.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/** Forgets sessions that ended a day ago or earlier; each that a limit ended leaves a row of whose it was and when it was used last. */
export async function sweepSessions(ctx: UseCaseContext, sessions: Pick<Sessions, "sweep">) {
  return await inTransaction(ctx, async ({ tx, note }) => {
    const ended = await sessions.sweep(tx);
    for (const { id, personId, lastSeenAt } of ended.filter(({ endedAt }) => endedAt === null))
      note({
        action: "end-session",
        subjectType: "session",
        subjectId: id,
        by: { personId, organisationId: null },
        after: null,
        details: { why: "limit", lastSeenAt: lastSeenAt.toISOString() },
      });
    return ended.length;
  });
}
