import { and, eq, isNull } from "drizzle-orm";
import type { Proof } from "#app/domain/identity/factor.ts";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";
import { isOfficeOf } from "./office-session.server.ts";
import { newToken, tokenDigest } from "./token.server.ts";

/** What a session goes on with: what its person has just shown, or another house. */
export interface Renewal {
  proved?: Proof | "password";
  membershipId?: string | null;
}

/**
 * A new token for a session that goes on: its person has shown more, or acts for another house. Its longest life stays what it was. The former token ends, and
 * is remembered like one that a limit ended: a form that was under way with it is kept. Of two renewals at once the first gives the token, which the browser has
 * by then or will have, in whatever order the answers come; the second changes the session all the same, and gives none.
 */
export async function renewSession(db: Database, now: () => Date, sessionId: string, { proved, membershipId }: Renewal): Promise<string | null> {
  return await db.transaction(async (tx) => {
    const [row] = await tx.select().from(sessions).where(eq(sessions.id, sessionId));
    if (!row) return null;
    // the person before the session, as whoever ends it does
    await tx.select({ id: people.id }).from(people).where(eq(people.id, row.userId)).for("key share");
    const [going] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
      .for("update");
    const changed = {
      ...(proved && { provedAt: now() }),
      ...(proved && proved !== "password" && { factor: proved }),
      ...(membershipId !== undefined && { membershipId, office: await isOfficeOf(tx, row.userId, membershipId) }),
    };
    if (going) {
      const token = newToken();
      await tx
        .update(sessions)
        .set({ id: tokenDigest(token), ...changed })
        .where(eq(sessions.id, sessionId));
      await tx.insert(sessions).values({ ...going, endedAt: now() });
      return token;
    }
    const same = and(eq(sessions.userId, row.userId), eq(sessions.createdAt, row.createdAt), isNull(sessions.endedAt));
    if (Object.keys(changed).length > 0) await tx.update(sessions).set(changed).where(same);
    return null;
  });
}
