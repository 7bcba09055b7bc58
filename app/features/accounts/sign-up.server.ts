import { and, eq, isNull } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { limited, type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { addressClass, takeLimits } from "#app/platform/limits.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { accountLinks, identities, passwords, people } from "#db/schema/index.ts";
import { knownAddressLetter, signUpLetter } from "./account-letters.server.ts";
import { addLink, standingLink, useLink } from "./account-link.server.ts";
import { holderOf, lockAddress } from "./address-holder.server.ts";
import type { ByPassword } from "./sign-in.server.ts";
import { takeLetter } from "./take-letter.server.ts";

/**
 * Writes to the address: with a link that makes the account, or that it has one. Nothing else tells the two apart: the same work, the same
 * statements, the same answer. An address that was written to lately is not written to again, which is told nobody either. Nothing but the address is
 * asked for: whoever opens the link says the rest, so that it serves the mailbox's owner, and nobody else, even where a stranger asked.
 */
export async function askToSignUp(ctx: UseCaseContext, typed: string, locale: Letter["locale"]): Promise<Result<null, "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.signUp, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const email = normaliseEmail(typed);
  const writes = await takeLetter(ctx, "sign-up", email);
  await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    const at = await now();
    const known = (await holderOf(tx, email)) !== null;
    const link = await addLink(tx, at, { purpose: "sign-up", email, locale, spent: known || !writes });
    const to = { to: email, locale, origin: ctx.origin };
    if (writes) await mail(known ? knownAddressLetter(to) : signUpLetter(to, link.token));
    note({ action: "ask-to-sign-up", subjectType: "account-link", subjectId: link.id });
  });
  return ok(null);
}

/** Whose account a link makes. */
export async function findSignUp(ctx: UseCaseContext, token: string): Promise<Result<{ email: string }, NotFound | "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.link, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const [link] = await standingLink(ctx.db, "sign-up", token, await ctx.clock(ctx.db));
  return link ? ok({ email: link.email }) : notFound;
}

/** Makes the person, of what whoever has the letter says of themselves. */
export async function finishSignUp(
  ctx: UseCaseContext,
  token: string,
  { name, password }: { name: string; password: string },
): Promise<Result<ByPassword, NotFound>> {
  const [asked] = await standingLink(ctx.db, "sign-up", token, await ctx.clock(ctx.db));
  if (!asked) return notFound;
  const hash = await hashPassword(password);
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const at = await now();
    // before the link's row: whoever takes the address ends its other links
    const holder = await lockAddress(tx, asked.email);
    const [link] = await standingLink(tx, "sign-up", token, at).for("update");
    if (!link || holder) return notFound;
    const personId = ctx.newId();
    await tx.insert(people).values({ id: personId, name, locale: link.locale, createdAt: at });
    await tx.insert(identities).values({ id: ctx.newId(), personId, provider: "email", subject: link.email, createdAt: at });
    await tx.insert(passwords).values({ personId, hash, changedAt: at });
    await useLink(tx, link, at);
    await endOthers(tx, link.email, at);
    note({ action: "sign-up", subjectType: "person", subjectId: personId, after: { name, email: link.email }, by: { personId, organisationId: null } });
    return ok({ personId, membershipId: null, email: link.email, passwordSetAt: at });
  });
}

/** Whatever else was asked for the address. */
const endOthers = (tx: Executor, email: string, at: Date) =>
  tx
    .update(accountLinks)
    .set({ usedAt: at })
    .where(and(eq(accountLinks.email, email), eq(accountLinks.purpose, "sign-up"), isNull(accountLinks.usedAt)));
