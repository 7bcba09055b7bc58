import { and, eq } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import { limited, type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { browserId } from "#app/platform/known-browser.server.ts";
import { addressClass, giveBack, takeLimits } from "#app/platform/limits.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passwords, people } from "#db/schema/index.ts";
import { nothingToResetLetter, passwordChangedLetter, resetLetter } from "./account-letters.server.ts";
import { addLink, standingLink, takeLink } from "./account-link.server.ts";
import { profileOfHouses } from "./password-profile.server.ts";
import { knowBrowser } from "./remember-browser.server.ts";
import { setPassword } from "./set-password.server.ts";
import { takeLetter } from "./take-letter.server.ts";

/** Writes to the address: with a link, or that there is nothing to reset. As at sign-up, nothing but the letter tells the two apart. */
export async function askForReset(ctx: UseCaseContext, typed: string, locale: Letter["locale"]): Promise<Result<null, "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.reset, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const email = normaliseEmail(typed);
  const writes = await takeLetter(ctx, "password-reset", email);
  await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    const at = await now();
    const [person] = await tx
      .select({ id: people.id, locale: people.locale, demo: people.demo, disabledAt: people.disabledAt })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(and(eq(identities.provider, "email"), eq(identities.subject, email)));
    const known = person && !person.disabledAt && (ctx.demo || !person.demo) ? person : null;
    const own = { email, locale: known?.locale ?? locale };
    const link = await addLink(tx, at, { purpose: "password-reset", ...own, ...(known && { personId: known.id }), spent: !known || !writes });
    const to = { to: email, locale: own.locale, origin: ctx.origin };
    if (writes) await mail(known ? resetLetter(to, link.token) : nothingToResetLetter(to));
    note({ action: "ask-for-password-reset", subjectType: "account-link", subjectId: link.id });
  });
  return ok(null);
}

export interface ToReset {
  personId: string;
  email: string;
  name: string;
  /** What the houses of the person ask of a password. */
  passwordProfile: PasswordProfile;
}

/** Whose password a link sets. */
export async function findReset(ctx: UseCaseContext, token: string): Promise<Result<ToReset, NotFound | "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.link, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const [link] = await standingLink(ctx.db, "password-reset", token, await ctx.clock(ctx.db));
  const [person] = link?.personId
    ? await ctx.db
        .select({ name: people.name, passwordProfile: profileOfHouses(people.id) })
        .from(people)
        .where(eq(people.id, link.personId))
    : [];
  return link?.personId && person ? ok({ personId: link.personId, email: link.email, ...person }) : notFound;
}

/**
 * Sets the password and ends every session. It signs nobody in: whoever has the letter shows the password, and the second factor, like anybody.
 * Where passwords are renewed by rule, the present one is no new one. What others counted against the account by wrong passwords is forgotten, and the browser is known from then on: says what it is to keep.
 */
export async function resetPassword(
  ctx: UseCaseContext,
  token: string,
  password: string,
  { browser, profile }: { browser: string | null; profile: PasswordProfile },
): Promise<Result<{ browser: string }, NotFound | "same-password">> {
  if (profile === "mlps" && (await isPresent(ctx, token, password))) return refuse("invalid", "same-password");
  const hash = await hashPassword(password);
  return await inTransaction(ctx, async (change) => {
    const { tx, note, mail } = change;
    const link = await takeLink(change, "password-reset", token);
    if (!link) return notFound;
    const { personId, at } = link;
    await setPassword(tx, personId, hash, at);
    await mail(passwordChangedLetter({ to: link.email, locale: link.locale, origin: ctx.origin }));
    note({ action: "reset-password", subjectType: "person", subjectId: personId, after: { passwordChangedAt: at }, by: { personId, organisationId: null } });
    const known = await knowBrowser(tx, personId, browser, at);
    await giveBack({ db: tx }, [
      { rule: limits.signInAccount, of: [link.email] },
      { rule: limits.signInKnown, of: [browserId(known, personId)] },
    ]);
    return ok({ browser: known });
  });
}

/** Whether a password is the one that the link is to replace. */
async function isPresent(ctx: UseCaseContext, token: string, password: string) {
  const [link] = await standingLink(ctx.db, "password-reset", token, await ctx.clock(ctx.db));
  const [present] = link?.personId ? await ctx.db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, link.personId)) : [];
  return present !== undefined && (await verifyPassword(password, present.hash));
}
