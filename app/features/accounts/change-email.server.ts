import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { limited, type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { addressClass, takeLimits } from "#app/platform/limits.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { accountLinks, identities, letters, people } from "#db/schema/index.ts";
import {
  emailChangeAskedLetter,
  emailChangedLetter,
  emailChangeLetter,
  emailTakenLetter,
  emailUndoneLetter,
  emailWelcomeLetter,
  resetLetter,
} from "./account-letters.server.ts";
import { type AccountLink, addLink, endLinks, standingLink, takeLink } from "./account-link.server.ts";
import { holderOf, lockAddress } from "./address-holder.server.ts";
import { showPassword } from "./change-password.server.ts";
import { holdAccount } from "./hold-account.server.ts";
import { endPresence } from "./set-password.server.ts";
import { takeLaterFactors } from "./take-later-factors.server.ts";

/** Writes to the new address for its consent and tells the present one; that the new one has an account is told to nobody but its reader. */
export async function askToChangeEmail(
  ctx: UseCaseContext & { actor: PersonActor },
  typed: { email: string; present: string },
): Promise<Result<null, "limited" | "wrong" | "session-ended">> {
  const shown = await showPassword(ctx, typed.present, "ask-to-change-email");
  if (!shown.ok) return shown;
  const email = normaliseEmail(typed.email);
  const { personId } = ctx.actor;
  const wait = await takeLimits(ctx, [{ rule: limits.letters, of: ["email-change", personId] }]);
  if (wait !== null) return limited(wait);
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    if (!(await holdAccount(tx, ctx))) return refuse("conflict", "session-ended");
    const at = await now();
    const own = await emailOf(tx, personId);
    const taken = (await holderOf(tx, email)) !== null;
    await endLinks(tx, personId, "email-change", at);
    const link = await addLink(tx, at, { purpose: "email-change", personId, email, locale: own.locale, spent: taken });
    const to = { to: email, locale: own.locale, origin: ctx.origin };
    await mail(taken ? emailTakenLetter(to) : emailChangeLetter(to, link.token));
    if (own.email) await mail(emailChangeAskedLetter({ ...to, to: own.email }, email));
    await keepLetters(tx, personId, [email]);
    note({ action: "ask-to-change-email", subjectType: "person", subjectId: personId });
    return ok(null);
  });
}

/** What a link changes. */
export async function findEmailLink(
  ctx: UseCaseContext,
  purpose: "email-change" | "email-undo",
  token: string,
): Promise<Result<{ email: string; name: string }, NotFound | "limited">> {
  const wait = await takeLimits(ctx, [{ rule: limits.link, of: [addressClass(ctx.from)] }]);
  if (wait !== null) return limited(wait);
  const [link] = await standingLink(ctx.db, purpose, token, await ctx.clock(ctx.db));
  const [person] = link?.personId ? await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, link.personId)) : [];
  return link && person ? ok({ email: link.email, name: person.name }) : notFound;
}

/** The new address takes the place of the present one, which can have it undone. Both are told. */
export async function changeEmail(ctx: UseCaseContext, token: string): Promise<Result<null, NotFound>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note, mail } = change;
    const link = await takeLink(change, "email-change", token);
    if (!link || (await lockAddress(tx, link.email))) return notFound;
    const { at } = link;
    const own = await emailOf(tx, link.personId);
    await setEmail(tx, link);
    const to = { locale: own.locale, origin: ctx.origin };
    if (own.email) {
      const undo = await addLink(tx, at, { purpose: "email-undo", personId: link.personId, email: own.email, locale: own.locale });
      await mail(emailChangedLetter({ ...to, to: own.email }, link.email, undo.token));
    }
    await mail(emailWelcomeLetter({ ...to, to: link.email }));
    await keepLetters(tx, link.personId, [link.email, own.email]);
    await endLinks(tx, link.personId, "password-reset", at);
    note({ action: "change-email", subjectType: "person", subjectId: link.personId, before: { email: own.email }, after: { email: link.email } });
    return ok(null);
  });
}

/**
 * The former address takes its place back: somebody else had hold of the account, so every session ends, second factors set up meanwhile go,
 * and its password is to be set anew.
 */
export async function undoEmailChange(ctx: UseCaseContext, token: string): Promise<Result<null, NotFound>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note, mail } = change;
    const link = await takeLink(change, "email-undo", token);
    if (!link || (await lockAddress(tx, link.email))) return notFound;
    const { at } = link;
    const own = await emailOf(tx, link.personId);
    await setEmail(tx, link);
    await endPresence(tx, link.personId, at);
    await takeLaterFactors(change, ctx.origin, link);
    // what has been changed since by whoever it was cannot be had back by them
    await endLaterUndos(tx, link, at);
    const to = { locale: own.locale, origin: ctx.origin };
    const reset = await addLink(tx, at, { purpose: "password-reset", personId: link.personId, email: link.email, locale: own.locale });
    await mail(resetLetter({ ...to, to: link.email }, reset.token));
    if (own.email) await mail(emailUndoneLetter({ ...to, to: own.email }));
    await keepLetters(tx, link.personId, [link.email, own.email]);
    note({ action: "undo-email-change", subjectType: "person", subjectId: link.personId, before: { email: own.email }, after: { email: link.email } });
    return ok(null);
  });
}

/** Whose the letters to an address are, once the address is theirs no more: they go when the person is erased. */
const keepLetters = (tx: Executor, personId: string, addresses: readonly (string | null)[]) =>
  tx
    .update(letters)
    .set({ personId })
    .where(
      and(
        inArray(
          letters.to,
          addresses.filter((address) => address !== null),
        ),
        isNull(letters.personId),
      ),
    );

const endLaterUndos = (tx: Executor, { personId, createdAt }: AccountLink & { personId: string }, at: Date) =>
  tx
    .update(accountLinks)
    .set({ usedAt: at })
    .where(
      and(eq(accountLinks.personId, personId), eq(accountLinks.purpose, "email-undo"), gt(accountLinks.createdAt, createdAt), isNull(accountLinks.usedAt)),
    );

const setEmail = (tx: Executor, { personId, email }: { personId: string; email: string }) =>
  tx
    .update(identities)
    .set({ subject: email })
    .where(and(eq(identities.personId, personId), eq(identities.provider, "email")));

async function emailOf(db: Executor, personId: string): Promise<{ email: string | null; locale: "zh-CN" | "en" }> {
  const [row] = await db
    .select({ email: identities.subject, locale: people.locale })
    .from(people)
    .leftJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .where(eq(people.id, personId));
  return row ?? { email: null, locale: "zh-CN" };
}
