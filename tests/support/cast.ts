import { randomUUID } from "node:crypto";
import type { Actor, PersonActor } from "#app/domain/identity/actor.ts";
import { creditCodeIn, demoDivision } from "#app/domain/identity/credit-code.ts";
import { type Capacity, type MemberRole, memberRoles, type OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { loadReference } from "#app/platform/reference.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { memberships, organisations, people } from "#db/schema/index.ts";
import { asAppOf } from "./database.ts";

/** The houses of a test's world, each with one person a role. `mixed` holds demand, supply and operator: what it may not do for itself is the question. */
const houses = {
  owner: { name: "示例市轨道交通集团", capacities: ["demand"] },
  secondOwner: { name: "示例区大数据中心", capacities: ["demand"] },
  vendor: { name: "示例清风安全", capacities: ["supply"] },
  secondVendor: { name: "示例磐石网络", capacities: ["supply"] },
  office: { name: "示例市促进中心", capacities: ["operator"] },
  audit: { name: "示例市审计中心", capacities: ["audit"] },
  mixed: { name: "示例市数据集团", capacities: ["demand", "supply", "operator"] },
} as const satisfies Record<string, { name: string; capacities: readonly Capacity[] }>;
export type House = keyof typeof houses;
export const houseNames = Object.keys(houses) as House[];

/** What a suspension of these days needs. */
export const suspension = { reason: "多次未回应已接受的邀请", until: new Date("2027-05-20T15:59:00Z") };

export type Cast = Awaited<ReturnType<typeof createCast>>;

/** Writes the houses and their people; verified, since long ago. Demo people sign in only while DEMO is on. */
export async function createCast(db: Database, { demo = true }: { demo?: boolean } = {}) {
  const longAgo = new Date("2024-01-01T02:00:00Z");
  const reference = await loadReference(db);
  const made = houseNames.map((house, i) => ({ house, id: randomUUID(), creditCode: creditCodeIn(demo ? demoDivision : "310115", `5000000${i}`) }));
  const members = made.flatMap(({ house, id }) =>
    memberRoles.map((role) => ({ house, role, organisationId: id, personId: randomUUID(), membershipId: randomUUID() })),
  );
  await db.insert(organisations).values(
    made.map(({ house, id, creditCode }) => ({
      id,
      creditCode,
      name: houses[house].name,
      kind: "private",
      district: "pudong",
      size: "medium",
      capacities: [...houses[house].capacities],
      status: "verified" as const,
      verifiedAt: longAgo,
      demo,
    })),
  );
  await db.insert(people).values(members.map(({ personId, house, role }) => ({ id: personId, name: `${house} ${role}`, demo })));
  await db
    .insert(memberships)
    .values(members.map(({ membershipId, personId, organisationId, role }) => ({ id: membershipId, personId, organisationId, role })));

  const idOf = (house: House) => made.find((one) => one.house === house)?.id ?? "";
  return {
    reference,
    idOf,
    creditCodeOf: (house: House) => made.find((one) => one.house === house)?.creditCode ?? "",
    /** Somebody of a house, in a role; of a house in another status where one is given. */
    as(house: House, role: MemberRole = "owner", status: OrganisationStatus = "verified"): PersonActor {
      const member = members.find((one) => one.house === house && one.role === role);
      if (!member) throw new Error(`nobody is ${role} of ${house}`);
      const { personId, organisationId, membershipId } = member;
      return {
        kind: "person",
        personId,
        name: `${house} ${role}`,
        actingFor: { organisationId, name: houses[house].name, status, capacities: houses[house].capacities, role, membershipId },
        reviewerId: null,
      };
    },
    /** A context by hand; the time stands still unless a test moves it. */
    contextFor: (actor: Actor, { now = new Date("2026-11-20T02:00:00Z") }: { now?: Date } = {}): UseCaseContext => ({
      actor,
      db: actor.kind === "clock" ? db : spokenBy(actor, asAppOf(db)),
      clock: async () => now,
      newId: randomUUID,
      reference,
      demo,
      origin: "http://anchang.test",
      enqueue: nobodyWaits,
    }),
  };
}
