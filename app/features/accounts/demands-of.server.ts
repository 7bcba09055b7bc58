import { and, asc, eq, isNull } from "drizzle-orm";
import { demandsFactor } from "#app/domain/identity/factor.ts";
import type { Capacity, MemberRole } from "#app/domain/identity/organisation.ts";
import type { Executor } from "#app/platform/use-case.server.ts";
import { memberships, organisations, powers, reviewers } from "#db/schema/index.ts";

/** Why a person must have a second factor: what they are in which house, whether they review, whether they hold a power; nothing where they need none. */
export interface FactorDemands {
  houses: { house: string; role: MemberRole }[];
  reviewer: boolean;
  power: boolean;
}

export async function demandsOf(db: Executor, personId: string): Promise<FactorDemands> {
  const [houses, reviewing, holding] = await Promise.all([
    db
      .select({
        membershipId: memberships.id,
        organisationId: organisations.id,
        name: organisations.name,
        status: organisations.status,
        capacities: organisations.capacities,
        role: memberships.role,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.createdAt)),
    db.$count(reviewers, and(eq(reviewers.personId, personId), isNull(reviewers.endedAt))),
    db.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt))),
  ]);
  const demanding = houses.filter((house) =>
    demandsFactor({ actingFor: { ...house, capacities: house.capacities as Capacity[] }, reviewerId: null, power: null }),
  );
  return { houses: demanding.map(({ name, role }) => ({ house: name, role })), reviewer: reviewing > 0, power: holding > 0 };
}

export const demandsAny = ({ houses, reviewer, power }: FactorDemands) => reviewer || power || houses.length > 0;
