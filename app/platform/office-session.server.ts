import { and, eq, isNull } from "drizzle-orm";
import { isOffice } from "#app/domain/identity/factor.ts";
import { memberships, organisations, powers } from "#db/schema/index.ts";
import type { Executor } from "./use-case.server.ts";

/** Whether somebody's session is an office's, whose limits are shorter. Who holds a power belongs to no house, and signs in anew when it is granted or ends. */
export async function isOfficeOf(db: Executor, personId: string, membershipId: string | null) {
  if (membershipId === null) return (await db.$count(powers, and(eq(powers.personId, personId), isNull(powers.endedAt)))) > 0;
  const [house] = await db
    .select({ capacities: organisations.capacities })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.id, membershipId));
  return house !== undefined && isOffice(house.capacities);
}
