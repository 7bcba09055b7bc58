import { eq } from "drizzle-orm";
import { endSessions } from "#app/platform/end-sessions.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { knownBrowsers, passwords } from "#db/schema/index.ts";
import { endLinks } from "./account-link.server.ts";

/** Sets somebody's password; every session, but one that is to go on under a new token, and every known browser ends with the old one. */
export async function setPassword(tx: Executor, personId: string, hash: string, at: Date, except?: string) {
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt: at })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt: at } });
  await endPresence(tx, personId, at, except);
}

/**
 * Ends every session of a person but one, sign-ins that are under way, that any browser is known, and the links that would let somebody in again:
 * those that set a password or move the account to another address.
 */
export async function endPresence(tx: Executor, personId: string, at: Date, except?: string) {
  await endSessions(tx, personId, except);
  for (const purpose of ["password-reset", "email-change"] as const) await endLinks(tx, personId, purpose, at);
  await tx.delete(knownBrowsers).where(eq(knownBrowsers.personId, personId));
}
