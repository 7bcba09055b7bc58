import type { PersonActor } from "#app/domain/identity/actor.ts";
import type { Proof } from "#app/domain/identity/factor.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { showPassword } from "./change-password.server.ts";
import { checkFactor, countingCodes, type ShownFactor } from "./check-factor.server.ts";
import type { FactorRefusal } from "./finish-sign-in.server.ts";

type OfPerson = UseCaseContext & { actor: PersonActor };

/** Somebody signed in shows their second factor once more. */
export async function proveByFactor(ctx: OfPerson, key: Buffer, shown: ShownFactor): Promise<Result<Proof, FactorRefusal | "limited">> {
  const { personId } = ctx.actor;
  return await countingCodes(ctx, personId, () => proveOnce(ctx, key, shown));
}

async function proveOnce(ctx: OfPerson, key: Buffer, shown: ShownFactor): Promise<Result<Proof, FactorRefusal>> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async (change) => {
    const checked = await checkFactor(change, key, personId, shown);
    if ("right" in checked) {
      change.note({ action: "prove-again", subjectType: "person", subjectId: personId, details: { proof: checked.right } });
      return ok(checked.right);
    }
    change.note({ action: "prove-again", outcome: "refused", subjectType: "person", subjectId: personId, details: { proof: shown.proof, why: checked.wrong } });
    return refuse("invalid", checked.wrong);
  });
}

/** … or types their password once more. */
export async function proveByPassword(ctx: OfPerson, password: string): Promise<Result<"password", "wrong" | "limited">> {
  const { personId } = ctx.actor;
  const shown = await showPassword(ctx, password, "prove-again");
  if (!shown.ok) return shown;
  await inTransaction(ctx, async ({ note }) => note({ action: "prove-again", subjectType: "person", subjectId: personId, details: { proof: "password" } }));
  return ok("password");
}
