import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, type Belonging, type PersonActor, visitor } from "#app/domain/identity/actor.ts";
import { demandsFactor } from "#app/domain/identity/factor.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import { authenticators, memberships, organisations, passkeys, people, powers, reviewers } from "#db/schema/index.ts";
import type { SignedIn } from "./session.server.ts";
import type { Executor } from "./use-case.server.ts";

export interface FoundActor {
  actor: Actor;
  /** The houses that the person belongs to, the first joined first. */
  houses: { membershipId: string; name: string }[];
  /** Whether they have a second factor at all. */
  hasFactor: boolean;
  /** Set where what they are demands a second factor and this session rests on none: until it does they act for nobody. The house, where it is one. */
  lacking: { house: string | null } | null;
}

const houses = sql<(FoundActor["houses"][number] & Belonging)[]>`(select coalesce(json_agg(json_build_object('membershipId', m.id, 'name', o.name,
  'organisationId', o.id, 'capacities', o.capacities) order by m.created_at, m.id), '[]')
  from ${memberships} m join ${organisations} o on o.id = m.organisation_id where m.person_id = ${people.id} and m.ended_at is null)`;

const left = sql<string[]>`array(select distinct m.organisation_id from ${memberships} m where m.person_id = ${people.id} and m.ended_at is not null)`;

const hasFactor = sql<boolean>`(exists (select from ${authenticators} a where a.person_id = ${people.id})
  or exists (select from ${passkeys} k where k.person_id = ${people.id}))`;

/** The person behind a session, with the house they act for as it stands now. One round trip. */
export async function findActor(db: Executor, signedIn: Pick<SignedIn, "personId" | "membershipId" | "factor"> | null): Promise<FoundActor> {
  if (!signedIn) return nobody;
  const [row] = await db
    .select({ name: people.name, membership: memberships, organisation: organisations, reviewerId: reviewers.id, power: powers.power, houses, left, hasFactor })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.id, signedIn.membershipId ?? ""), eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .leftJoin(reviewers, and(eq(reviewers.personId, people.id), isNull(reviewers.endedAt)))
    .leftJoin(powers, and(eq(powers.personId, people.id), isNull(powers.endedAt)))
    .where(eq(people.id, signedIn.personId));
  if (!row) return nobody;
  const { membership, organisation } = row;
  const actor: PersonActor = {
    kind: "person",
    personId: signedIn.personId,
    name: row.name,
    reviewerId: row.reviewerId,
    power: row.power,
    houses: row.houses.map(({ organisationId, capacities }) => ({ organisationId, capacities })),
    left: row.left,
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
  const known = { houses: row.houses.map(({ membershipId, name }) => ({ membershipId, name })), hasFactor: row.hasFactor };
  if (signedIn.factor !== null || !demandsFactor(actor)) return { actor, ...known, lacking: null };
  return { actor: { ...actor, actingFor: null, reviewerId: null, power: null }, ...known, lacking: { house: actor.actingFor?.name ?? null } };
}

const nobody: FoundActor = { actor: visitor, houses: [], hasFactor: false, lacking: null };
