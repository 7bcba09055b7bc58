import { eq } from "drizzle-orm";
import { mayClearFactors } from "#app/domain/identity/factor.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { endSessions } from "#app/platform/session.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, passkeys, people, recoveryCodes } from "#db/schema/index.ts";
import { tellFactor } from "./tell-factor.server.ts";

/** Longest reason, in characters. */
export const clearingReason = { least: 10, most: 500 };

/**
 * Somebody has lost their second factor and has shown otherwise who they are: what they had is taken from the account, they are signed out
 * everywhere and told. The password stays; where their role demands a factor they set one up at the next sign-in.
 */
export async function clearFactors(
  ctx: UseCaseContext,
  personId: string,
  reason: string,
): Promise<Result<null, NotFound | "not-an-administrator" | "reason-missing">> {
  if (!mayClearFactors(ctx.actor, personId).allowed) return refuse("forbidden", "not-an-administrator");
  const length = [...reason.trim()].length;
  if (length < clearingReason.least || length > clearingReason.most) return refuse("invalid", "reason-missing");
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    if (!person) return notFound;
    for (const table of [authenticators, passkeys, recoveryCodes]) await tx.delete(table).where(eq(table.personId, personId));
    await endSessions(tx, personId);
    note({ action: "clear-factors", subjectType: "person", subjectId: personId, details: { reason: reason.trim() } });
    await tellFactor(change, ctx.origin, personId, "cleared");
    return ok(null);
  });
}
