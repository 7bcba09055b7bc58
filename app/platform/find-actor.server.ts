import { and, eq, isNull } from "drizzle-orm";
import { type Actor, visitor } from "#app/domain/identity/actor.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import { memberships, organisations, people, reviewers } from "#db/schema/index.ts";
import type { SignedIn } from "./session.server.ts";
import type { Executor } from "./use-case.server.ts";

/** The person behind a session, with the house they act for as it stands now. One round trip. */
export async function findActor(db: Executor, signedIn: SignedIn | null): Promise<Actor> {
  if (!signedIn) return visitor;
  const [row] = await db
    .select({ name: people.name, membership: memberships, organisation: organisations, reviewerId: reviewers.id })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.id, signedIn.membershipId ?? ""), eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .leftJoin(reviewers, and(eq(reviewers.personId, people.id), isNull(reviewers.endedAt)))
    .where(eq(people.id, signedIn.personId));
  if (!row) return visitor;
  const { membership, organisation } = row;
  return {
    kind: "person",
    personId: signedIn.personId,
    name: row.name,
    reviewerId: row.reviewerId,
    actingFor:
      membership && organisation
        ? {
            organisationId: organisation.id,
            name: organisation.name,
            status: organisation.status,
            capacities: organisation.capacities as Capacity[],
            role: membership.role,
            membershipId: membership.id,
          }
        : null,
  };
}
