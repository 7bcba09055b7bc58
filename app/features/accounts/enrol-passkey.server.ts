import { and, asc, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { askForNewPasskey, type PasskeySite, readNewPasskey } from "#app/platform/passkey.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passkeys } from "#db/schema/index.ts";
import { holdAccount } from "./hold-account.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

type OfPerson = UseCaseContext & { actor: PersonActor };

const purposeOf = ({ actor }: OfPerson) => `enrol ${actor.personId}`;

/** The ids of a person's passkeys. */
export const passkeysOf = async (db: Executor, personId: string) =>
  (await db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt))).map(({ id }) => id);

/** What the browser makes a passkey by. */
export async function offerPasskey(ctx: OfPerson, key: Buffer, site: PasskeySite) {
  const { db, actor } = ctx;
  const own = and(eq(identities.personId, actor.personId), eq(identities.provider, "email"));
  const [identity] = await db.select({ email: identities.subject }).from(identities).where(own);
  const person = { id: actor.personId, name: actor.name, account: identity?.email ?? actor.name };
  return await askForNewPasskey(key, { site, purpose: purposeOf(ctx), now: await ctx.clock(db), person, held: await passkeysOf(db, actor.personId) });
}

/** Takes up the passkey that the browser has made. */
export async function enrolPasskey(
  ctx: OfPerson,
  key: Buffer,
  site: PasskeySite,
  { json, name }: { json: string; name: string },
): Promise<Result<null, "wrong-passkey" | "passkeys-full" | "session-ended">> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async (change) => {
    const { tx, now, note } = change;
    if (!(await holdAccount(tx, ctx))) return refuse("conflict", "session-ended");
    if ((await tx.$count(passkeys, eq(passkeys.personId, personId))) >= factorLimits.passkeys) return refuse("conflict", "passkeys-full");
    const at = await now();
    const made = await readNewPasskey(tx, key, { site, purpose: purposeOf(ctx), json }, at);
    if (!made) return refuse("invalid", "wrong-passkey");
    const kept = await tx
      .insert(passkeys)
      .values({ ...made, personId, name, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (kept.length === 0) return refuse("invalid", "wrong-passkey");
    note({ action: "enrol-passkey", subjectType: "person", subjectId: personId, after: { passkey: made.id } });
    await tellFactor(change, ctx.origin, personId, "passkey-added");
    return ok(null);
  });
}
