import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { newToken, tokenDigest } from "#app/platform/token.server.ts";
import type { Change } from "#app/platform/transaction.server.ts";
import type { Executor, UseCaseContext } from "#app/platform/use-case.server.ts";
import { authenticators, passkeys, pendingSignIns, people, spentChallenges } from "#db/schema/index.ts";
import type { Entrant } from "./sign-in.server.ts";

/** Which second factors a person has. */
export async function factorsOf(db: Executor, personId: string) {
  const [code, keys] = await Promise.all([
    db.$count(authenticators, eq(authenticators.personId, personId)),
    db.$count(passkeys, eq(passkeys.personId, personId)),
  ]);
  return { code: code > 0, passkey: keys > 0 };
}

/** After the password, which leaves a row: the token of a sign-in that waits for the second factor; null where the person has none. */
export async function openPendingSignIn({ tx, now, note }: Change, { personId, membershipId }: Entrant): Promise<string | null> {
  const has = await factorsOf(tx, personId);
  if (!has.code && !has.passkey) return null;
  const token = newToken();
  const expiresAt = new Date((await now()).getTime() + factorLimits.pendingMinutes * 60_000);
  await tx.insert(pendingSignIns).values({ id: tokenDigest(token), personId, membershipId, expiresAt });
  // whoever has the password leaves a trace, whether or not they come further
  note({ action: "begin-sign-in", subjectType: "person", subjectId: personId, by: { personId, organisationId: null } });
  return token;
}

/** The sign-in that a token stands for, while it waits. */
export const pendingSignIn = (db: Executor, token: string, now: Date) =>
  db
    .select({ id: pendingSignIns.id, personId: people.id, membershipId: pendingSignIns.membershipId, wrong: pendingSignIns.wrong })
    .from(pendingSignIns)
    .innerJoin(people, eq(people.id, pendingSignIns.personId))
    .where(and(eq(pendingSignIns.id, tokenDigest(token)), gt(pendingSignIns.expiresAt, now), isNull(people.disabledAt)));

/** Which factors may be shown for a sign-in that waits; null where none does. */
export async function findPendingSignIn({ db, clock }: UseCaseContext, token: string | null) {
  const [row] = token ? await pendingSignIn(db, token, await clock(db)) : [];
  return row ? { ...row, has: await factorsOf(db, row.personId) } : null;
}

/** Forgets what nobody came back for. */
export async function sweepSignIns({ db, clock }: Pick<UseCaseContext, "db" | "clock">) {
  const now = await clock(db);
  await db.delete(pendingSignIns).where(lte(pendingSignIns.expiresAt, now));
  await db.delete(spentChallenges).where(lte(spentChallenges.expiresAt, now));
}
