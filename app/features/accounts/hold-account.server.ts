import { and, eq, isNull } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { people, sessions } from "#db/schema/index.ts";

/** A person's row, so that of two changes to how they sign in the second sees what the first did. */
export const lockPerson = (tx: Transaction, personId: string) => tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");

/**
 * The same for the person who asks. False where their session was ended since the request began: whoever was just put out of an account does
 * not leave a factor or an address of their own behind.
 */
export async function holdAccount(tx: Transaction, { actor, sessionId }: Pick<UseCaseContext, "sessionId"> & { actor: PersonActor }): Promise<boolean> {
  await lockPerson(tx, actor.personId);
  return !sessionId || (await tx.$count(sessions, and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))) > 0;
}
