import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { PersonActor } from "#app/domain/identity/actor.ts";
import { creditCodeIn, demoDivision } from "#app/domain/identity/credit-code.ts";
import type { MemberRole, OrganisationStatus } from "#app/domain/identity/organisation.ts";
import { powers as powerWords } from "#app/domain/identity/power.ts";
import { memberships, organisations, people, powers, reviewers } from "#db/schema/index.ts";
import { type Client, createClient, type TestApp } from "#tests/support/app.ts";
import type { House } from "#tests/support/cast.ts";

export type Reader = [name: string, client: Client];

/** People of the cast, the least entitled first: what one may do, the next finds undone. */
const ofTheCast: [name: string, house: House, role: MemberRole][] = [
  ["2nd vendor", "secondVendor", "owner"],
  ["2nd owner", "secondOwner", "owner"],
  ["audit", "audit", "owner"],
  ["office viewer", "office", "viewer"],
  ["vendor viewer", "vendor", "viewer"],
  ["owner viewer", "owner", "viewer"],
  ["vendor editor", "vendor", "editor"],
  ["owner editor", "owner", "editor"],
  ["mixed", "mixed", "owner"],
  ["office", "office", "owner"],
  ["owner approver", "owner", "approver"],
  ["vendor", "vendor", "owner"],
  ["owner", "owner", "owner"],
];

/** A person who signs in by a session of their own. */
async function sessionOf({ origin, sessions }: TestApp, personId: string, membershipId: string | null = null) {
  const { cookie } = await sessions.begin(personId, membershipId, { factor: "code", userAgent: "", address: "" });
  return createClient(origin, cookie);
}

export async function somebody({ db }: TestApp, name: string) {
  const id = randomUUID();
  await db.insert(people).values({ id, name, demo: true });
  return id;
}

/** A house of its own beside the cast, to demand and to supply, with its one owner. */
export async function houseIn(app: TestApp, status: OrganisationStatus) {
  const [id, membershipId, personId] = [randomUUID(), randomUUID(), await somebody(app, `${status} house’s owner`)];
  const name = `示例某单位 ${status}`;
  const creditCode = creditCodeIn(demoDivision, String(60_000_000 + (await app.db.$count(organisations))));
  const known = { id, name, creditCode, kind: "private", district: "pudong", size: "medium", capacities: ["demand", "supply"], demo: true };
  await app.db.insert(organisations).values({ ...known, ...standing(status) });
  await app.db.insert(memberships).values({ id: membershipId, personId, organisationId: id, role: "owner" });
  /** Its owner, while the house was verified. */
  const actor: PersonActor = {
    kind: "person",
    personId,
    name: "",
    actingFor: { organisationId: id, name, status: "verified", capacities: ["demand", "supply"], role: "owner", membershipId },
    reviewerId: null,
  };
  return {
    id,
    creditCode,
    actor,
    client: await sessionOf(app, personId, membershipId),
    /** Done while the house was verified, as what it still has was. */
    async once<Value>(act: () => Promise<Value>) {
      await app.db.update(organisations).set(standing("verified")).where(eq(organisations.id, id));
      const value = await act();
      await app.db.update(organisations).set(standing(status)).where(eq(organisations.id, id));
      return value;
    },
  };
}

const standing = (status: OrganisationStatus) => ({
  status,
  verifiedAt: status === "verified" || status === "suspended" ? new Date("2024-01-01T02:00:00Z") : null,
  suspendedUntil: status === "suspended" ? new Date("2027-05-20T15:59:00Z") : null,
});

export type Asking = Awaited<ReturnType<typeof everybody>>;

/** Everybody who asks: a visitor, people without a house, the three powers, houses that are not verified, and the cast. */
export async function everybody(app: TestApp) {
  const { db } = app;
  const [noHouse, reviewer] = [await somebody(app, "no house"), await somebody(app, "reviewer")];
  await db.insert(reviewers).values({ id: randomUUID(), personId: reviewer, fields: ["digital-infrastructure"] });
  const [pending, suspended] = [await houseIn(app, "pending"), await houseIn(app, "suspended")];
  const readers: Reader[] = [
    ["visitor", app.newVisitor()],
    ["no house", await sessionOf(app, noHouse)],
    ["reviewer", await sessionOf(app, reviewer)],
  ];
  for (const power of powerWords) {
    const personId = await somebody(app, `power ${power}`);
    await db.insert(powers).values({ id: randomUUID(), personId, power });
    readers.push([`${power} power`, await sessionOf(app, personId)]);
  }
  readers.push(["pending house", pending.client], ["suspended house", suspended.client]);
  for (const [name, house, role] of ofTheCast) readers.push([name, await app.as(house, role)]);
  return { readers, pending, suspended };
}

/** What may be said of several at once. */
export const together: [name: string, members: string[]][] = [
  ["the owner’s house", ["owner viewer", "owner editor", "owner approver", "owner"]],
  ["the owner’s writers", ["owner editor", "owner approver", "owner"]],
  ["the vendor’s house", ["vendor viewer", "vendor editor", "vendor"]],
  ["the vendor’s writers", ["vendor editor", "vendor"]],
  ["the office", ["office viewer", "office"]],
  ["the powers", ["system power", "security power", "audit power"]],
];
