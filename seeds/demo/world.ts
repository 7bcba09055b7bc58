import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import pLimit, { type LimitFunction } from "p-limit";
import type { Actor, PersonActor } from "#app/domain/identity/actor.ts";
import { demoCreditCode } from "#app/domain/identity/credit-code.ts";
import type { Capacity, MemberRole } from "#app/domain/identity/organisation.ts";
import type { NewOrganisation } from "#app/features/organisations/register-organisation.server.ts";
import { demoPassword } from "#app/platform/demo.server.ts";
import { nobodyWaits } from "#app/platform/mail.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { spokenBy } from "#app/platform/speaker.server.ts";
import type { Reference, UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Database } from "#db/client.server.ts";
import { identities, passwords, people, powers, reviewers } from "#db/schema/index.ts";
import { auditOffice, capacitiesOf, cast, office, officers } from "./cast.ts";
import { nameOf } from "./names.ts";
import { owners } from "./organisations/owners.ts";
import { vendors } from "./organisations/vendors.ts";

const day = 86_400_000;

/** The demo's stage: its houses and people, and the day it is played on. */
export interface Theatre {
  /** A part of the story with ids of its own: parts may be played side by side, and every world is alike all the same. */
  scene(name: string): World;
  /** Runs some scenes at a time, not all at once. */
  together: LimitFunction;
  /** Every house that the story begins with, to be registered and verified first. */
  houses: readonly StagedHouse[];
}

/** A house before it is registered, under the ids that it will have. */
export interface StagedHouse {
  key: string;
  id: string;
  stated: NewOrganisation;
  /** Who will act for it; one of them owns it. */
  members: { actor: PersonActor; role: MemberRole; membershipId: string }[];
}

/** What a scene needs to act. */
export interface World {
  /** The owner, or any member, of a house; by the key of the house, or of a member of the cast. */
  actor(key: string): PersonActor;
  organisationId(house: string): string;
  /** A context in which `who` acts so many days from the day of seeding, at 10:00 in Beijing or at another hour. */
  at(days: number, who: Actor, hour?: number): UseCaseContext;
  /** The instant itself. */
  instant(days: number, hour?: number): Date;
}

/** Sets the stage: people, one account for each role of the cast. Ids are derived, so that every world is alike. */
export async function setStage(db: Database, byTheClock: Database, reference: Reference, now: Date): Promise<Theatre> {
  const midnight = Math.floor((now.getTime() + 8 * 3_600_000) / day) * day - 8 * 3_600_000;
  const instant = (days: number, hour = 10) => new Date(midnight + days * day + hour * 3_600_000);
  const actors = new Map<string, PersonActor>();
  const houses = [
    ...owners.map((story) => ({ story, kind: "owner" as const })),
    ...vendors.map((story) => ({ story, kind: "vendor" as const })),
    { story: office, kind: "office" as const },
    { story: auditOffice, kind: "audit-office" as const },
  ];
  const passwordHash = await hashPassword(demoPassword);
  const longAgo = instant(-600);
  const everybody = houses.flatMap(({ story, kind }, serial) => {
    const accounts = cast.filter(({ house }) => house === story.key);
    const acting = accounts.some(({ role }) => role === "owner")
      ? []
      : [{ key: `${story.key}-owner`, name: nameOf(serial), house: story.key, role: "owner" as MemberRole }];
    return [...accounts, ...acting].map((person) => ({ ...person, house: story, capacities: capacitiesOf(kind) }));
  });
  for (const { key, name, house, role, capacities } of everybody) {
    const actor = personOf(key, name, house.key, house.name, role, capacities);
    actors.set(key, actor);
    if (role === "owner") actors.set(house.key, actor);
  }

  await db.transaction(async (tx) => {
    await tx
      .insert(people)
      .values(everybody.map(({ key, name }, i) => ({ id: derivedId(`person ${key}`), name, demo: true, createdAt: new Date(longAgo.getTime() + i) })));
    await tx
      .insert(identities)
      .values(cast.map(({ key, email }) => ({ id: derivedId(`identity ${key}`), personId: derivedId(`person ${key}`), provider: "email", subject: email })));
    await tx.insert(passwords).values(cast.map(({ key }) => ({ personId: derivedId(`person ${key}`), hash: passwordHash })));
    await tx
      .insert(reviewers)
      .values(
        cast
          .filter(({ reviewer }) => reviewer)
          .map(({ key }) => ({ id: derivedId(`reviewer ${key}`), personId: derivedId(`person ${key}`), fields: ["industrial-internet"] })),
      );
    await tx
      .insert(people)
      .values(officers.map(({ key, name }, i) => ({ id: derivedId(`person ${key}`), name, demo: true, createdAt: new Date(longAgo.getTime() + 1000 + i) })));
    await tx
      .insert(identities)
      .values(
        officers.map(({ key, email }) => ({ id: derivedId(`identity ${key}`), personId: derivedId(`person ${key}`), provider: "email", subject: email })),
      );
    await tx.insert(passwords).values(officers.map(({ key }) => ({ personId: derivedId(`person ${key}`), hash: passwordHash })));
    await tx
      .insert(powers)
      .values(officers.map(({ key, power }) => ({ id: derivedId(`power ${key}`), personId: derivedId(`person ${key}`), power, createdAt: longAgo })));
  });

  const scene = (name: string): World => {
    let made = 0;
    const newId = () => derivedId(`${name} ${made++}`);
    return {
      ...stage,
      at: (days, actor, hour) => ({
        actor,
        db: actor.kind === "clock" ? byTheClock : spokenBy(actor, db),
        clock: async () => instant(days, hour),
        newId,
        reference,
        demo: true,
        origin: "",
        enqueue: nobodyWaits,
      }),
    };
  };
  const stage: Omit<World, "at"> = {
    instant,
    organisationId: (house) => derivedId(`organisation ${house}`),
    actor(key) {
      const found = actors.get(key);
      if (!found) throw new Error(`nobody in the demo is called ${key}`);
      return found;
    },
  };
  const staged = houses.map(({ story: { key, serial, ...story }, kind }) => ({
    key,
    id: derivedId(`organisation ${key}`),
    stated: { ...story, creditCode: demoCreditCode(serial), capacities: capacitiesOf(kind) },
    members: everybody
      .filter(({ house }) => house.key === key)
      .map((one) => ({ actor: stage.actor(one.key), role: one.role, membershipId: derivedId(`membership ${one.key}`) })),
  }));
  return { scene, together: pLimit(6), houses: staged };
}

function personOf(key: string, name: string, house: string, houseName: string, role: MemberRole, capacities: readonly Capacity[]): PersonActor {
  const actingFor = {
    organisationId: derivedId(`organisation ${house}`),
    name: houseName,
    status: "verified" as const,
    capacities,
    role,
    membershipId: derivedId(`membership ${key}`),
  };
  return { kind: "person", personId: derivedId(`person ${key}`), name, actingFor, reviewerId: null };
}

/** An hour between 9:00 and 17:30, to the minute, that is always the same for the same name. */
export const officeHour = (name: string) => 9 + (Number.parseInt(derivedId(`hour ${name}`).slice(0, 8), 16) % 510) / 60;

/** A UUID (version 8) that is always the same for the same name. */
function derivedId(name: string) {
  const hex = createHash("sha256").update(`anchang demo: ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The day of seeding by the database's clock. */
export async function databaseNow(db: Database) {
  const [row] = await db.execute<{ now: string }>(sql`select now() as now`);
  return new Date(row?.now ?? Number.NaN);
}
