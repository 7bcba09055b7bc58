import { and, eq, isNull } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { limited, type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { addressClass, takeLimits } from "#app/platform/limits.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { accountLinks, identities, passwords, people } from "#db/schema/index.ts";
import { knownAddressLetter, signUpLetter } from "./account-letters.server.ts";
import { addLink, standingLink, useLink } from "./account-link.server.ts";
import { holderOf, lockAddress } from "./address-holder.server.ts";
import type { Entrant } from "./sign-in.server.ts";

interface Applicant {
  name: string;
  email: string;
  password: string;
}

/**
 * Writes to the address: with a link that makes the account, or that it has one. Nothing else tells the two apart: the same work, the same
 * statements, the same answer. An address that was written to lately is not written to again, which is told nobody either.
 */
export async function askToSignUp(ctx: UseCaseContext, applicant: Applicant, locale: Letter["locale"]): Promise<Result<null, "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.signUp, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const email = normaliseEmail(applicant.email);
  const writes = (await takeLimits(ctx, [{ rule: limits.letters, of: ["sign-up", email] }])) === null;
  const hash = await hashPassword(applicant.password);
  await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    const at = await now();
    const known = (await holderOf(tx, email)) !== null;
    const link = await addLink(tx, at, { purpose: "sign-up", email, name: applicant.name, hash, locale, spent: known || !writes });
    const to = { to: email, locale, origin: ctx.origin };
    if (writes) await mail(known ? knownAddressLetter(to) : signUpLetter(to, link.token));
    note({ action: "ask-to-sign-up", subjectType: "account-link", subjectId: link.id });
  });
  return ok(null);
}

/** Whose account a link makes. */
export async function findSignUp(ctx: UseCaseContext, token: string): Promise<Result<{ email: string; name: string }, NotFound | "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.link, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const [link] = await standingLink(ctx.db, "sign-up", token, await ctx.clock(ctx.db));
  return link ? ok({ email: link.email, name: link.name ?? "" }) : notFound;
}

/** Makes the person, for whoever has the letter and knows the password that was chosen. */
export async function finishSignUp(ctx: UseCaseContext, token: string, password: string): Promise<Result<Entrant, NotFound | "limited" | "wrong">> {
  const [asked] = await standingLink(ctx.db, "sign-up", token, await ctx.clock(ctx.db));
  if (!asked) return notFound;
  const wait = await takeLimits(ctx, [{ rule: limits.presentPassword, of: [asked.id] }]);
  if (wait !== null) return limited(wait);
  if (!(await verifyPassword(password, asked.hash))) return refuse("invalid", "wrong");
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const at = await now();
    // before the link's row: whoever takes the address ends its other links
    const holder = await lockAddress(tx, asked.email);
    const [link] = await standingLink(tx, "sign-up", token, at).for("update");
    if (!link || holder) return notFound;
    const personId = ctx.newId();
    await tx.insert(people).values({ id: personId, name: link.name ?? "", locale: link.locale, createdAt: at });
    await tx.insert(identities).values({ id: ctx.newId(), personId, provider: "email", subject: link.email, createdAt: at });
    await tx.insert(passwords).values({ personId, hash: link.hash ?? "", changedAt: at });
    await useLink(tx, link, at);
    await endOthers(tx, link.email, at);
    note({ action: "sign-up", subjectType: "person", subjectId: personId, by: { personId, organisationId: null } });
    return ok({ personId, membershipId: null });
  });
}

/** Whatever else was asked for the address. */
const endOthers = (tx: Executor, email: string, at: Date) =>
  tx
    .update(accountLinks)
    .set({ usedAt: at, hash: null })
    .where(and(eq(accountLinks.email, email), eq(accountLinks.purpose, "sign-up"), isNull(accountLinks.usedAt)));
