import { and, eq, isNull } from "drizzle-orm";
import { type Actor, organisationOf } from "#app/domain/identity/actor.ts";
import { countOwners, type MembersFacts } from "#app/domain/identity/membership.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import type { Transaction } from "#app/platform/transaction.server.ts";
import { memberships, organisations, people } from "#db/schema/index.ts";

export type Membership = typeof memberships.$inferSelect;

/** A member, and whether their account is disabled. */
export type LockedMember = Membership & { disabled: boolean };

export interface LockedHouse {
  facts: MembersFacts;
  name: string;
  passwordProfile: PasswordProfile;
  /** Those who are members now. */
  members: LockedMember[];
  /** The actor with the role that they have now: it may have changed since the request began. */
  actor: Actor;
}

/**
 * The house that the actor acts for, under its row lock, with its members: whoever changes who they are waits for whoever began before, so
 * that of two last owners who leave at once one stays. Null where the actor is no member any more.
 */
export async function lockHouse(tx: Transaction, actor: Actor): Promise<LockedHouse | null> {
  const organisationId = organisationOf(actor);
  if (!organisationId || actor.kind !== "person" || !actor.actingFor) return null;
  const [house] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for("update");
  if (!house) return null;
  const rows = await tx
    .select({ member: memberships, disabledAt: people.disabledAt })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)));
  const members = rows.map(({ member, disabledAt }) => ({ ...member, disabled: disabledAt !== null }));
  const own = members.find(({ personId }) => personId === actor.personId);
  if (!own) return null;
  return {
    facts: { organisationId, status: house.status, owners: countOwners(members) },
    name: house.name,
    passwordProfile: house.passwordProfile,
    members,
    actor: { ...actor, actingFor: { ...actor.actingFor, role: own.role, status: house.status } },
  };
}
