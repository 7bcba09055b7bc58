import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { limited, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { giveBack, takeLimits } from "#app/platform/limits.server.ts";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passwords, people } from "#db/schema/index.ts";
import { passwordChangedLetter } from "./account-letters.server.ts";
import { setPassword } from "./set-password.server.ts";

type Personal = UseCaseContext & { actor: PersonActor };

/** Whether it is the person's password; asked before what a stolen session should not be able to do. */
export async function showPassword(ctx: Personal, password: string): Promise<Result<null, "limited" | "wrong">> {
  const { personId } = ctx.actor;
  const counted = [{ rule: limits.presentPassword, of: [personId] }];
  const wait = await takeLimits(ctx, counted);
  if (wait !== null) return limited(wait);
  const [row] = await ctx.db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId));
  if (!(await verifyPassword(password, row?.hash ?? null))) return refuse("invalid", "wrong");
  await giveBack(ctx, counted);
  return ok(null);
}

/** Sets a new password for whoever knows the present one, ends every session but the one that asks, and tells the person. */
export async function changePassword(
  ctx: Personal,
  { present, next, sessionId }: { present: string; next: string; sessionId?: string },
): Promise<Result<null, "limited" | "wrong">> {
  const shown = await showPassword(ctx, present);
  if (!shown.ok) return shown;
  const hash = await hashPassword(next);
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, now, note, mail }) => {
    await setPassword(tx, personId, hash, await now(), sessionId);
    const [own] = await tx
      .select({ email: identities.subject, locale: people.locale })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(and(eq(identities.personId, personId), eq(identities.provider, "email")));
    if (own) await mail(passwordChangedLetter({ to: own.email, locale: own.locale, origin: ctx.origin }));
    note({ action: "change-password", subjectType: "person", subjectId: personId });
    return ok(null);
  });
}
