import { and, eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { type Change, inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, passkeys, recoveryCodes, sessions } from "#db/schema/index.ts";
import { demandsAny, demandsOf } from "./demands-of.server.ts";
import { lockPerson } from "./hold-account.server.ts";
import { factorsOf } from "./pending-sign-in.server.ts";
import { tellFactor } from "./tell-factor.server.ts";

type OfPerson = UseCaseContext & { actor: PersonActor };
type Removal = Result<null, "not-found" | "factor-demanded">;

/** Takes the authenticator app from the account. */
export const removeAuthenticator = (ctx: OfPerson): Promise<Removal> =>
  removed(ctx, "app-removed", ({ tx }) =>
    tx.delete(authenticators).where(eq(authenticators.personId, ctx.actor.personId)).returning({ id: authenticators.personId }),
  );

/** Takes one of the person's own passkeys from the account. */
export const removePasskey = (ctx: OfPerson, id: string): Promise<Removal> =>
  removed(ctx, "passkey-removed", ({ tx }) =>
    tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.personId, ctx.actor.personId)))
      .returning({ id: passkeys.id }),
  );

/** The last one stays where what the person is demands one; where it may go, all that rests on it goes with it. */
async function removed(ctx: OfPerson, event: "app-removed" | "passkey-removed", remove: (change: Change) => Promise<{ id: string }[]>): Promise<Removal> {
  const { personId } = ctx.actor;
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    // two removals at once: the second sees what the first has left
    await lockPerson(tx, personId);
    const has = await factorsOf(tx, personId);
    const keys = await tx.$count(passkeys, eq(passkeys.personId, personId));
    const last = (has.code ? 1 : 0) + keys === 1;
    if (last && demandsAny(await demandsOf(tx, personId))) return refuse("conflict", "factor-demanded");
    const gone = await remove(change);
    if (gone.length === 0) return notFound;
    if (last) {
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
      await tx.update(sessions).set({ factor: null }).where(eq(sessions.userId, personId));
    }
    note({ action: event === "app-removed" ? "remove-authenticator" : "remove-passkey", subjectType: "person", subjectId: personId, before: gone });
    await tellFactor(change, ctx.origin, personId, event);
    return ok(null);
  });
}
