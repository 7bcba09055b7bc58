import { eq } from "drizzle-orm";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { pendingSignIns } from "#db/schema/index.ts";
import type { Begin } from "./begin-session.server.ts";
import { type Checked, checkFactor, countingCodes, type ShownFactor } from "./check-factor.server.ts";
import { lockPerson } from "./hold-account.server.ts";
import { pendingSignIn } from "./pending-sign-in.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

export type FactorRefusal = Extract<Checked, { wrong: string }>["wrong"];

/** The second step: the password was right, and so is what is shown now. A few wrong codes, and it begins anew with the password. */
export async function finishSignIn<Begun>(
  ctx: UseCaseContext,
  key: Buffer,
  token: string,
  shown: ShownFactor,
  begin: Begin<Begun>,
): Promise<Result<Begun, FactorRefusal | "sign-in-over" | "limited">> {
  const [waiting] = await pendingSignIn(ctx.db, token, await ctx.clock(ctx.db));
  if (!waiting) return refuse("conflict", "sign-in-over");
  return await countingCodes(ctx, waiting.personId, () => finishOnce(ctx, key, waiting.personId, token, shown, begin));
}

async function finishOnce<Begun>(
  ctx: UseCaseContext,
  key: Buffer,
  waiting: string,
  token: string,
  shown: ShownFactor,
  begin: Begin<Begun>,
): Promise<Result<Begun, FactorRefusal | "sign-in-over">> {
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    // a new password, or an account's end, takes away what waits and what was begun: it is over before this, or finds the session
    await lockPerson(tx, waiting);
    const [pending] = await pendingSignIn(tx, token, await now()).for("update", { of: pendingSignIns });
    if (!pending) return refuse("conflict", "sign-in-over");
    const { id, personId, membershipId, wrong } = pending;
    const checked = await checkFactor(change, key, personId, shown);
    if ("right" in checked) {
      await tx.delete(pendingSignIns).where(eq(pendingSignIns.id, id));
      if (checked.right === "recovery") await tellFactor(change, ctx.origin, personId, "recovery-used");
      return ok(await begin(change, { personId, membershipId, factor: checked.right }));
    }
    note({
      action: "sign-in",
      outcome: "refused",
      subjectType: "person",
      subjectId: personId,
      by: { personId, organisationId: null },
      details: { proof: shown.proof, why: checked.wrong },
    });
    if (wrong + 1 >= factorLimits.wrongCodes) {
      await tx.delete(pendingSignIns).where(eq(pendingSignIns.id, id));
      return refuse("conflict", "sign-in-over");
    }
    await tx
      .update(pendingSignIns)
      .set({ wrong: wrong + 1 })
      .where(eq(pendingSignIns.id, id));
    return refuse("invalid", checked.wrong);
  });
}
