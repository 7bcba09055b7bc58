import { and, eq, isNull } from "drizzle-orm";
import type { Belonging } from "#app/domain/identity/actor.ts";
import { type ApartRefusal, mayBelongTo } from "#app/domain/identity/apart.ts";
import type { Capacity, MemberRole } from "#app/domain/identity/organisation.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { memberships, organisations, people, powers } from "#db/schema/index.ts";

/** What keeps somebody out of a house. */
export type KeptOutBy = "power-keeps-out" | "joined-already" | ApartRefusal;

interface Joined {
  organisationId: string;
  capacities: readonly string[];
  /** As what; unset where the house is only being made. */
  role?: MemberRole;
}

/**
 * What keeps a person out of a house; null where nothing does. Asked of the rows: a session without its second factor speaks for no power and
 * no house, and a house may have been joined since the request began.
 */
export async function keptOutOf(db: Executor, personId: string, joined: Joined): Promise<KeptOutBy | null> {
  if ((await db.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)))) > 0) return "power-keeps-out";
  const rows = await db
    .select({ organisationId: organisations.id, capacities: organisations.capacities, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  // a member who is no owner may become one
  const has = rows.find(({ organisationId }) => organisationId === joined.organisationId);
  if (has && (joined.role !== "owner" || has.role === "owner")) return "joined-already";
  const may = mayBelongTo(asHouse(joined), rows.map(asHouse));
  return may.allowed ? null : may.reason;
}

const asHouse = ({ organisationId, capacities }: { organisationId: string; capacities: readonly string[] }): Belonging => ({
  organisationId,
  capacities: capacities as Capacity[],
});

/** The same for whoever is about to join: of two houses joined at once one sees the other. */
export async function lockedOutOf(tx: Transaction, personId: string, joined: Joined) {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
  return await keptOutOf(tx, personId, joined);
}
