import { and, eq } from "drizzle-orm";
import { normaliseEmail } from "#app/domain/identity/email.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { mayLift, type PowerRefusal } from "#app/domain/identity/power-policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { giveBack } from "#app/platform/limits.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities } from "#db/schema/index.ts";
import { lockPowers } from "./lock-powers.server.ts";

/** Forgets what was counted against an account wherever it came from, and against its person; one address's own count runs on. */
export async function liftLimits(ctx: UseCaseContext, typed: string): Promise<Result<null, NotFound | PowerRefusal>> {
  if (!mayLift(ctx.actor).allowed) return notFound;
  const email = normaliseEmail(typed);
  return await inTransaction(ctx, async ({ tx, note }) => {
    const may = mayLift(await lockPowers(tx, ctx.actor));
    if (!may.allowed) return refuse("forbidden", may.reason);
    const [known] = await tx
      .select({ personId: identities.personId })
      .from(identities)
      .where(and(eq(identities.provider, "email"), eq(identities.subject, email)));
    const own = known
      ? [
          ...[limits.presentPasswordPerson, limits.write, limits.upload].map((rule) => ({ rule, of: [known.personId] })),
          ...["known", "unknown"].map((browsers) => ({ rule: limits.codePerson, of: [known.personId, browsers] })),
        ]
      : [];
    await giveBack({ db: tx }, [
      { rule: limits.signInAccount, of: [email] },
      ...["sign-up", "password-reset"].map((kind) => ({ rule: limits.lettersMailbox, of: [kind, email] })),
      ...own,
    ]);
    note({ action: "lift-limits", subjectType: "person", subjectId: known?.personId ?? "unknown" });
    return ok(null);
  });
}
