import { eq } from "drizzle-orm";
import { endSessions } from "#app/platform/end-sessions.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { knownBrowsers, passwords } from "#db/schema/index.ts";

/** Sets somebody's password; every session, but one that is to go on under a new token, and every known browser ends with the old one. */
export async function setPassword(tx: Executor, personId: string, hash: string, at: Date, except?: string) {
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt: at })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt: at } });
  await endPresence(tx, personId, except);
}

/** Ends every session of a person but one, sign-ins that are under way, and that any browser is known. */
export async function endPresence(tx: Executor, personId: string, except?: string) {
  await endSessions(tx, personId, except);
  await tx.delete(knownBrowsers).where(eq(knownBrowsers.personId, personId));
}
