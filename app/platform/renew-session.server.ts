import { eq } from "drizzle-orm";
import type { Proof } from "#app/domain/identity/factor.ts";
import { people, sessions } from "#db/schema/index.ts";
import { isOfficeOf } from "./office-session.server.ts";
import { newToken, tokenDigest } from "./token.server.ts";
import type { Executor } from "./use-case.server.ts";

/** What a session goes on with: what its person has just shown, or another house. */
export interface Renewal {
  proved?: Proof | "password";
  membershipId?: string | null;
  /** Whether no request that was under way with the former token follows it to the new one: its password was changed. */
  alone?: true;
}

/**
 * A new token for a session that goes on: its person has shown more, or acts for another house. Its longest life stays what it was. The former token ends, and
 * is remembered like one that a limit ended: a form that was under way with it is kept. Of two renewals at once the second changes the session that the first
 * made. It gives a token only where it has shown a proof of its own, and then ends the first one's: whoever has a copy of the former token and was quicker
 * does not keep what the proof opens.
 */
export async function renewSession(db: Executor, now: () => Date, sessionId: string, renewal: Renewal): Promise<string | null> {
  const { proved, membershipId, alone } = renewal;
  return await db.transaction(async (tx) => {
    const [row] = await tx.select({ personId: sessions.userId }).from(sessions).where(eq(sessions.id, sessionId));
    if (!row) return null;
    // the person before the session, as whoever ends it does
    await tx.select({ id: people.id }).from(people).where(eq(people.id, row.personId)).for("no key update");
    const living = await livingOf(tx, sessionId);
    if (!living) return null;
    const changed = {
      ...(proved && { provedAt: now() }),
      ...(proved && proved !== "password" && { factor: proved }),
      ...(membershipId !== undefined && { membershipId, office: await isOfficeOf(tx, row.personId, membershipId) }),
    };
    const token = living.id === sessionId || proved ? newToken() : null;
    const id = token === null ? living.id : tokenDigest(token);
    await tx
      .update(sessions)
      .set({ id, ...changed })
      .where(eq(sessions.id, living.id));
    if (token !== null) await tx.insert(sessions).values({ ...living, endedAt: now(), successor: alone ? null : id });
    return token;
  });
}

/** The session that goes on, whichever of its tokens is asked for. */
async function livingOf(tx: Executor, sessionId: string): Promise<typeof sessions.$inferSelect | null> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, sessionId)).for("update");
  if (!row?.endedAt) return row ?? null;
  return row.successor === null ? null : await livingOf(tx, row.successor);
}
