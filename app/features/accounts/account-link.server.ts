import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { type LinkPurpose, linkMinutes } from "#app/domain/identity/limits.ts";
import { newToken, tokenDigest } from "#app/platform/token.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { accountLinks } from "#db/schema/index.ts";
import { lockPerson } from "./hold-account.server.ts";

export type AccountLink = typeof accountLinks.$inferSelect;

/** Links that have ended are known for as long as a change of address can be undone: when it was asked for tells what was set up since. */
const knownLonger = linkMinutes["email-undo"] * 60_000;

interface New extends Pick<AccountLink, "email" | "locale"> {
  purpose: LinkPurpose;
  personId?: string;
  /** A link that opens nothing: written where there is nothing to open, so that both cases are the same work. */
  spent?: boolean;
}

/** Writes a one-time link; only the token's digest is kept, the token goes into the letter. */
export async function addLink(tx: Executor, at: Date, { spent = false, ...link }: New): Promise<{ token: string; id: string }> {
  const token = newToken();
  const id = tokenDigest(token);
  const expiresAt = new Date(at.getTime() + linkMinutes[link.purpose] * 60_000);
  await tx.insert(accountLinks).values({ ...link, id, expiresAt, createdAt: at, ...(spent && { usedAt: at }) });
  return { token, id };
}

/** The link that a token opens, while it does. */
export const standingLink = (db: Executor, purpose: LinkPurpose, token: string, now: Date) =>
  db
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.id, tokenDigest(token)), eq(accountLinks.purpose, purpose), isNull(accountLinks.usedAt), gt(accountLinks.expiresAt, now)));

/** Takes a link for its one use. */
export const useLink = (tx: Executor, { id }: Pick<AccountLink, "id">, at: Date) => tx.update(accountLinks).set({ usedAt: at }).where(eq(accountLinks.id, id));

/**
 * Takes a person's link for its one use, under their row's lock: whoever changes at the same time how the account is entered is waited for, comes too
 * late after this, and takes the same locks in the same order.
 */
export async function takeLink({ tx, now }: Change, purpose: LinkPurpose, token: string) {
  const [asked] = await standingLink(tx, purpose, token, await now());
  if (!asked?.personId) return null;
  await lockPerson(tx, asked.personId);
  const at = await now();
  const [link] = await standingLink(tx, purpose, token, at).for("update");
  if (!link?.personId) return null;
  await useLink(tx, link, at);
  return { ...link, personId: link.personId, at };
}

/** Ends a person's other links of a kind. */
export const endLinks = (tx: Executor, personId: string, purpose: LinkPurpose, at: Date) =>
  tx
    .update(accountLinks)
    .set({ usedAt: at })
    .where(and(eq(accountLinks.personId, personId), eq(accountLinks.purpose, purpose), isNull(accountLinks.usedAt)));

export const sweepAccountLinks = async ({ db, clock }: Pick<UseCaseContext, "db" | "clock">) =>
  void (await db.delete(accountLinks).where(lt(accountLinks.expiresAt, new Date((await clock(db)).getTime() - knownLonger))));
