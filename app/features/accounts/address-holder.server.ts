import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#app/platform/transaction.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { identities } from "#db/schema/index.ts";

/** Who signs in with this address; null where nobody does. */
export async function holderOf(db: Executor, email: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email)));
  return row?.personId ?? null;
}

/** The same for whoever is about to give the address to somebody: until the change ends, nobody else gives it away. */
export async function lockAddress(tx: Transaction, email: string): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`);
  return await holderOf(tx, email);
}
