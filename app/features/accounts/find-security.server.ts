import { asc, eq, max, sql } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, passkeys, recoveryCodes } from "#db/schema/index.ts";
import { demandsOf } from "./demands-of.server.ts";

/** A person's own second factors, and why they must have one. */
export async function findSecurity({ db, actor }: UseCaseContext & { actor: PersonActor }) {
  const { personId } = actor;
  const [[app], keys, [codes], demands] = await Promise.all([
    db.select({ since: authenticators.createdAt }).from(authenticators).where(eq(authenticators.personId, personId)),
    db
      .select({ id: passkeys.id, name: passkeys.name, backedUp: passkeys.backedUp, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .orderBy(asc(passkeys.createdAt)),
    db
      .select({
        total: sql<number>`count(*)::int`,
        left: sql<number>`(count(*) filter (where ${recoveryCodes.usedAt} is null))::int`,
        createdAt: max(recoveryCodes.createdAt),
      })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.personId, personId)),
    demandsOf(db, personId),
  ]);
  const recovery = codes?.createdAt ? { total: codes.total, left: codes.left, createdAt: codes.createdAt } : null;
  return { app: app ?? null, passkeys: keys, recovery, demands };
}
