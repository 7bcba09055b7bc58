import { and, eq, gt, isNull } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { mlps, mustBeReplaced, type PasswordProfile, strictest } from "#app/domain/identity/password.ts";
import { limited, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { browserIdOf } from "#app/platform/known-browser.server.ts";
import { giveBack, takeInTurn, uncount } from "#app/platform/limits.server.ts";
import { verifyPassword } from "#app/platform/password.server.ts";
import { attemptOf } from "#app/platform/sign-in-attempt.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, knownBrowsers, memberships, passwords, people } from "#db/schema/index.ts";
import { overdueLetter } from "./account-letters.server.ts";
import { addLink } from "./account-link.server.ts";
import { lastChosenFirst } from "./house-to-act-for.server.ts";
import { profileOfHouses } from "./password-profile.server.ts";
import { takeLetter } from "./take-letter.server.ts";

export interface Entrant {
  personId: string;
  /** The house to act for. */
  membershipId: string | null;
}

/** … by a password, as it was when it was checked. */
export interface ByPassword extends Entrant {
  email: string;
  passwordSetAt: Date;
}

export type SignInRefusal = "unknown" | "limited" | "overdue";

/**
 * Who has this address and password. Unknown address, wrong password, disabled, and demo people outside the demo are told alike, in the same
 * time. `browser` is what the browser was given when somebody signed in with it before. A password that its profile takes no more opens nothing but a letter.
 */
export async function signIn(
  ctx: UseCaseContext,
  typed: { email: string; password: string },
  { browser, profile }: { browser: string | null; profile: PasswordProfile },
): Promise<Result<ByPassword, SignInRefusal>> {
  const email = normaliseEmail(typed.email);
  const now = await ctx.clock(ctx.db);
  const [row] = await ctx.db
    .select({
      personId: people.id,
      hash: passwords.hash,
      changedAt: passwords.changedAt,
      locale: people.locale,
      demo: people.demo,
      disabledAt: people.disabledAt,
      membershipId: memberships.id,
      browser: knownBrowsers.id,
      houses: profileOfHouses(people.id),
    })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .leftJoin(knownBrowsers, and(eq(knownBrowsers.id, browserIdOf(browser ?? "", people.id)), gt(knownBrowsers.expiresAt, now)))
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email)))
    .orderBy(...lastChosenFirst)
    .limit(1);
  const attempt = attemptOf(email, ctx.from, row?.browser ?? null);
  const wait = await takeInTurn(ctx, attempt.counted);
  if (wait !== null) return limited(wait);
  const right = await verifyPassword(typed.password, row?.hash ?? null);
  if (!row?.changedAt || !right || row.disabledAt || (row.demo && !ctx.demo)) {
    // nobody waits for it: that somebody is known takes no longer to say
    if (row)
      ctx.refusals?.note(ctx, { action: "sign-in", subjectType: "person", subjectId: row.personId, by: { personId: row.personId, organisationId: null } });
    return refuse("invalid", "unknown");
  }
  await giveBack(ctx, [attempt.own]);
  if (attempt.shared) await uncount(ctx, attempt.shared);
  const asked = strictest([profile, row.houses]);
  if (!row.demo && mustBeReplaced(asked, typed.password, { changedAt: row.changedAt, now }))
    return await askForNewPassword(ctx, row.personId, email, row.locale);
  return ok({ personId: row.personId, membershipId: row.membershipId, email, passwordSetAt: row.changedAt });
}

/** The password was right and is too old or too plain: a new one is set by a letter's link. Whoever has the password has no more letters sent than anybody. */
async function askForNewPassword(ctx: UseCaseContext, personId: string, email: string, locale: "zh-CN" | "en") {
  const writes = await takeLetter(ctx, "password-reset", email);
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    if (writes) {
      const link = await addLink(tx, await now(), { purpose: "password-reset", personId, email, locale });
      await mail(overdueLetter({ to: email, locale, origin: ctx.origin }, link.token, mlps));
    }
    const by = { personId, organisationId: null };
    note({ action: "ask-for-password-reset", subjectType: "person", subjectId: personId, details: { why: "overdue" }, by });
    return refuse("invalid", "overdue");
  });
}
