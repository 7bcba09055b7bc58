import { and, type Column, eq, isNull, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { memberships, organisations, people } from "#db/schema/index.ts";

/** The strictest profile that a present house of a person asks for: an SQL expression. `mlps` stands behind `asvs` in the alphabet. */
export const profileOfHouses = (personId: Column): SQL<PasswordProfile> =>
  sql`(${new QueryBuilder()
    .select({ profile: sql`coalesce(max(${organisations.passwordProfile}), 'asvs')` })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))})`;

/** What the actor's own houses ask of their password. */
export async function findPasswordProfile({ db, actor }: UseCaseContext & { actor: PersonActor }): Promise<PasswordProfile> {
  const [row] = await db
    .select({ profile: profileOfHouses(people.id) })
    .from(people)
    .where(eq(people.id, actor.personId));
  return row?.profile ?? "asvs";
}
