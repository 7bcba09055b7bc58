import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { limits } from "#app/domain/identity/limits.ts";
import type { RecordAction } from "#app/domain/record/actions.ts";
import { limited, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { knownBrowserOf } from "#app/platform/known-browser-of.server.ts";
import { giveBack, takeInTurn, uncount } from "#app/platform/limits.server.ts";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passwords, people } from "#db/schema/index.ts";
import { passwordChangedLetter } from "./account-letters.server.ts";
import { holdAccount } from "./hold-account.server.ts";
import { knowBrowser } from "./remember-browser.server.ts";
import { setPassword } from "./set-password.server.ts";

type Personal = UseCaseContext & { actor: PersonActor };

/**
 * Whether it is the person's password; asked before what a stolen session should not be able to do. Wrong ones count for the session, and up to a much higher
 * bound for the person, so that whoever has one session holds none of the others back; in a known browser for the session alone. Each leaves a row of what it
 * was shown for.
 */
export async function showPassword(ctx: Personal, password: string, action: RecordAction): Promise<Result<null, "limited" | "wrong">> {
  const { personId } = ctx.actor;
  const own = { rule: limits.presentPassword, of: [personId, ctx.sessionBegunAt?.toISOString() ?? ""] };
  const shared = (await knownBrowserOf(ctx, personId)) ? null : { rule: limits.presentPasswordPerson, of: [personId] };
  const wait = await takeInTurn(ctx, shared ? [[own], [shared]] : [[own]]);
  if (wait !== null) return limited(wait);
  const [row] = await ctx.db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId));
  if (!(await verifyPassword(password, row?.hash ?? null))) {
    await inTransaction(ctx, async ({ note }) =>
      note({ action, outcome: "refused", subjectType: "person", subjectId: personId, details: { proof: "password", why: "wrong" } }),
    );
    return refuse("invalid", "wrong");
  }
  await giveBack(ctx, [own]);
  if (shared) await uncount(ctx, shared);
  return ok(null);
}

/** How the session that asks goes on under a new token, in the change that ends all others. */
type GoOn = (tx: Executor) => Promise<{ cookie: string | null }>;

/**
 * Sets a new password for whoever knows the present one, ends every session but the one that asks, which goes on under a new token, and tells the person:
 * all in one change, so that no copy of the former token outlives it.
 */
export async function changePassword(
  ctx: Personal,
  { present, next, goOn }: { present: string; next: string; goOn: GoOn },
): Promise<Result<{ cookie: string | null }, "limited" | "wrong" | "session-ended">> {
  const shown = await showPassword(ctx, present, "change-password");
  if (!shown.ok) return shown;
  const { personId } = ctx.actor;
  const [hash, known] = [await hashPassword(next), await knownBrowserOf(ctx, personId)];
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    if (!(await holdAccount(tx, ctx))) return refuse("conflict", "session-ended");
    const at = await now();
    await setPassword(tx, personId, hash, at, ctx.sessionId ?? undefined);
    const { cookie } = await goOn(tx);
    // all others are known no more, and what others count against the person holds back who is not
    if (known && ctx.browser) await knowBrowser(tx, personId, ctx.browser, at);
    const [own] = await tx
      .select({ email: identities.subject, locale: people.locale })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(and(eq(identities.personId, personId), eq(identities.provider, "email")));
    if (own) await mail(passwordChangedLetter({ to: own.email, locale: own.locale, origin: ctx.origin }));
    note({ action: "change-password", subjectType: "person", subjectId: personId, after: { passwordChangedAt: at } });
    return ok({ cookie });
  });
}
