import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type Actor, visitor } from "#app/domain/identity/actor.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import { confirmations, memberships, organisations, people, products, rankingMistakes, reviewers, scenarios } from "#db/schema/index.ts";
import type { SignedIn } from "./session.server.ts";
import type { Executor } from "./use-case.server.ts";

export interface FoundActor {
  actor: Actor;
  /** How much waits for the person's decision as an operator; null for everybody else. */
  waiting: number | null;
}

/**
 * The three queues of the operator, counted: asked along with the actor, so that the navigation costs no statement of its own. The rule is
 * theirs (`listReviewQueue`, `listConfirmationQueue`, `listMistakeQueue`); a test proves that both agree.
 */
const waiting: SQL<number | null> =
  sql`case when ${organisations.status} = 'verified' and 'operator' = any(${organisations.capacities}) and ${memberships.role} <> 'viewer' then
  (select count(*) from ${scenarios} s where s.status = 'in-review' and s.organisation_id <> ${organisations.id})::int
  + (select count(*) from ${confirmations} q join ${products} p on p.id = q.product_id
    where q.state = 'waiting' and q.level = 'tested' and p.organisation_id <> ${organisations.id})::int
  + (select count(*) from ${rankingMistakes} r join ${products} p on p.id = r.product_id where r.status = 'open' and p.organisation_id <> ${organisations.id})::int end`;

/** The person behind a session, with the house they act for as it stands now. One round trip. */
export async function findActor(db: Executor, signedIn: SignedIn | null): Promise<FoundActor> {
  if (!signedIn) return nobody;
  const [row] = await db
    .select({ name: people.name, membership: memberships, organisation: organisations, reviewerId: reviewers.id, waiting })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.id, signedIn.membershipId ?? ""), eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .leftJoin(reviewers, and(eq(reviewers.personId, people.id), isNull(reviewers.endedAt)))
    .where(eq(people.id, signedIn.personId));
  if (!row) return nobody;
  const { membership, organisation } = row;
  const actor: Actor = {
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
  return { actor, waiting: row.waiting };
}

const nobody: FoundActor = { actor: visitor, waiting: null };
