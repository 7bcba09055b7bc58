import { and, eq, isNull } from "drizzle-orm";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, passwords, people } from "#db/schema/index.ts";
import { type Arrival, type Begun, beginSession } from "./begin-session.server.ts";
import { lockPerson } from "./hold-account.server.ts";
import { openPendingSignIn } from "./pending-sign-in.server.ts";
import type { ByPassword } from "./sign-in.server.ts";

/**
 * Lets somebody in whose password was right, or on to their second factor. Checking it takes its time: a password that was changed meanwhile, an account that
 * was disabled or has another address now lets nobody in, and is noted like a wrong password.
 */
export async function enterByPassword(ctx: UseCaseContext, arrival: Arrival, entrant: ByPassword): Promise<{ pending: string } | { begun: Begun } | null> {
  const { personId, membershipId } = entrant;
  const entered = await inTransaction(ctx, async (change) => {
    await lockPerson(change.tx, personId);
    if (!(await stillHolds(change.tx, entrant))) return null;
    const pending = await openPendingSignIn(change, entrant);
    return pending === null ? { begun: await beginSession(ctx, arrival)(change, { personId, membershipId, factor: null }) } : { pending };
  });
  if (!entered) ctx.refusals?.note(ctx, { action: "sign-in", subjectType: "person", subjectId: personId, by: { personId, organisationId: null } });
  return entered;
}

async function stillHolds(tx: Transaction, { personId, email, passwordSetAt }: ByPassword) {
  const [row] = await tx
    .select({ changedAt: passwords.changedAt })
    .from(people)
    .innerJoin(passwords, eq(passwords.personId, people.id))
    .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email"), eq(identities.subject, email)))
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  return row?.changedAt.getTime() === passwordSetAt.getTime();
}
