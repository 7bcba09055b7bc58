import { and, eq, isNull, lt } from "drizzle-orm";
import type { Proof } from "#app/domain/identity/factor.ts";
import { limits } from "#app/domain/identity/limits.ts";
import { limited, type Result } from "#app/domain/shared/result.ts";
import { knownBrowserOf } from "#app/platform/known-browser-of.server.ts";
import { addressClass, giveBack, takeInTurn, uncount } from "#app/platform/limits.server.ts";
import { type PasskeyAnswer, verifyPasskey } from "#app/platform/passkey.server.ts";
import { openTotpSecret, stepOfCode } from "#app/platform/totp.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, recoveryCodes } from "#db/schema/index.ts";
import { recoveryDigest } from "./recovery-code.server.ts";

/** What is shown as a second factor. */
export type ShownFactor = { proof: "code"; code: string } | { proof: "recovery"; code: string } | { proof: "passkey"; answer: PasskeyAnswer };

/** `used`: it was right, once. */
export type Checked = { right: Exclude<Proof, "demo"> } | { wrong: "wrong-code" | "used-code" | "wrong-passkey" };

/**
 * Counts wrong codes of a person: in a browser that they have signed in with before by that browser, elsewhere by the address that they come from; and up to a
 * much higher bound by person, known browsers and others each for themselves. Who tries too often waits, and keeps nobody else waiting.
 */
export async function countingCodes<Value, Code extends string>(
  ctx: UseCaseContext,
  personId: string,
  check: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | "limited">> {
  const known = await knownBrowserOf(ctx, personId);
  const own = { rule: limits.code, of: known ? [known] : [personId, addressClass(ctx.from)] };
  const shared = { rule: limits.codePerson, of: [personId, known ? "known" : "unknown"] };
  const wait = await takeInTurn(ctx, [[own], [shared]]);
  if (wait !== null) return limited(wait);
  const result = await check();
  if (result.ok) {
    await giveBack(ctx, [own]);
    await uncount(ctx, shared);
  }
  return result;
}

/** Whether this is the person's second factor, and uses it up: shown twice at once, it counts once. */
export async function checkFactor({ tx, now }: Change, key: Buffer, personId: string, shown: ShownFactor): Promise<Checked> {
  if (shown.proof === "passkey") {
    const passed = await verifyPasskey(tx, key, shown.answer, await now(), { personId });
    return passed ? { right: "passkey" } : { wrong: "wrong-passkey" };
  }
  if (shown.proof === "recovery") {
    const used = await tx
      .update(recoveryCodes)
      .set({ usedAt: await now() })
      .where(and(eq(recoveryCodes.id, recoveryDigest(shown.code)), eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
      .returning({ id: recoveryCodes.id });
    return used.length > 0 ? { right: "recovery" } : { wrong: "wrong-code" };
  }
  const [stored] = await tx.select({ sealed: authenticators.sealed }).from(authenticators).where(eq(authenticators.personId, personId));
  const secret = stored && openTotpSecret(key, personId, stored.sealed);
  const step = secret ? stepOfCode(secret, shown.code, await now()) : null;
  if (step === null) return { wrong: "wrong-code" };
  const used = await tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(and(eq(authenticators.personId, personId), lt(authenticators.lastStep, step)))
    .returning({ step: authenticators.lastStep });
  return used.length > 0 ? { right: "code" } : { wrong: "used-code" };
}
