import { and, eq, isNull } from "drizzle-orm";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { askForPasskey, holderOfPasskey, type PasskeySite, verifyPasskey } from "#app/platform/passkey.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { memberships, people } from "#db/schema/index.ts";
import type { Begin } from "./begin-session.server.ts";
import { passkeysOf } from "./enrol-passkey.server.ts";
import { lockPerson } from "./hold-account.server.ts";
import { lastChosenFirst } from "./house-to-act-for.server.ts";

/** What a passkey is asked for: as the second step of a sign-in, once more by somebody signed in, or alone. */
export const passkeyPurpose = {
  step: (pendingId: string) => `step ${pendingId}`,
  again: (sessionId: string) => `again ${sessionId}`,
  alone: "alone",
};

/** What the browser shows one of the person's passkeys by; any that it knows of us, where nobody is known yet. */
export async function askPasskey({ db, clock }: UseCaseContext, key: Buffer, site: PasskeySite, purpose: string, personId?: string) {
  const held = personId === undefined ? undefined : await passkeysOf(db, personId);
  return await askForPasskey(key, { site, purpose, now: await clock(db), ...(held && { held }) });
}

/** A passkey that knows its owner by fingerprint, face or PIN stands for password and second factor together. */
export async function signInByPasskey<Begun>(
  ctx: UseCaseContext,
  key: Buffer,
  site: PasskeySite,
  json: string,
  begin: Begin<Begun>,
): Promise<Result<Begun, "wrong-passkey">> {
  return await inTransaction(ctx, async (change) => {
    const { tx, now } = change;
    const personId = await holderOfPasskey(tx, json);
    if (personId === null) return refuse("invalid", "wrong-passkey");
    // whoever disables the account or takes the passkey away has done so before this, or finds the session
    await lockPerson(tx, personId);
    const shown = await verifyPasskey(tx, key, { site, purpose: passkeyPurpose.alone, json, alone: true }, await now(), { personId });
    if (!shown) return refuse("invalid", "wrong-passkey");
    const [row] = await tx
      .select({ personId: people.id, membershipId: memberships.id, demo: people.demo })
      .from(people)
      .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
      .where(and(eq(people.id, personId), isNull(people.disabledAt)))
      .orderBy(...lastChosenFirst)
      .limit(1);
    if (!row || (row.demo && !ctx.demo)) return refuse("invalid", "wrong-passkey");
    return ok(await begin(change, { personId, membershipId: row.membershipId, factor: "passkey" }));
  });
}
