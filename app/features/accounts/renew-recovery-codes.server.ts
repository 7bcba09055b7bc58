import { eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { recoveryCodes } from "#db/schema/index.ts";
import { holdAccount } from "./hold-account.server.ts";
import { factorsOf } from "./pending-sign-in.server.ts";
import { newRecoveryCode, recoveryDigest } from "./recovery-code.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

/** Ten new codes, known to nobody but who reads the answer; those of before stop working. */
export async function renewRecoveryCodes(
  ctx: UseCaseContext & { actor: PersonActor },
): Promise<Result<{ codes: string[]; at: Date }, "no-factor" | "session-ended">> {
  const { personId } = ctx.actor;
  const codes = Array.from({ length: factorLimits.recoveryCodes }, newRecoveryCode);
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    if (!(await holdAccount(tx, ctx))) return refuse("conflict", "session-ended");
    const has = await factorsOf(tx, personId);
    if (!has.code && !has.passkey) return refuse("conflict", "no-factor");
    const at = await now();
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    await tx.insert(recoveryCodes).values(codes.map((code) => ({ id: recoveryDigest(code), personId, createdAt: at })));
    note({ action: "renew-recovery-codes", subjectType: "person", subjectId: personId, after: { madeAt: at } });
    await tellFactor(change, ctx.origin, personId, "codes-made");
    return ok({ codes, at });
  });
}
