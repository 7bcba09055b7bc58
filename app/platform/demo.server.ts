import { createHash } from "node:crypto";
import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { ActingFor } from "#app/domain/identity/actor.ts";
import { demandsFactor } from "#app/domain/identity/factor.ts";
import type { Capacity } from "#app/domain/identity/organisation.ts";
import type { Power } from "#app/domain/identity/power.ts";
import type { Database } from "#db/client.server.ts";
import { authenticators, identities, memberships, organisations, people, powers, reviewers } from "#db/schema/index.ts";
import { codeAt, openTotpSecret, sealTotpSecret } from "./totp.server.ts";

/** The demo's one password; its accounts work on this machine alone. */
export const demoPassword = "anchang-demo-2026";

/** Somebody to sign in as while DEMO is on. */
export interface DemoAccount {
  personId: string;
  name: string;
  email: string;
  /** Null for who holds a power: they belong to no house. */
  house: Pick<ActingFor, "name" | "capacities" | "role"> | null;
  power: Power | null;
  /** The present code of the account's authenticator app, where it has one, and for how many more seconds it is. */
  code: { code: string; seconds: number } | null;
}

/** The secret of a demo account's authenticator app: no secret at all, as the demo's password is none. */
const demoSecret = (personId: string) => createHash("sha1").update(`anchang demo ${personId}`).digest();

/** Demo people with their accounts, each once with the house that they joined first: whoever can sign in. */
const accountsOf = async (db: Database) => {
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      email: identities.subject,
      house: organisations,
      membership: memberships,
      power: powers.power,
      reviewerId: reviewers.id,
      sealed: authenticators.sealed,
    })
    .from(people)
    .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .leftJoin(powers, and(eq(powers.personId, people.id), isNull(powers.endedAt)))
    .leftJoin(reviewers, and(eq(reviewers.personId, people.id), isNull(reviewers.endedAt)))
    .leftJoin(authenticators, eq(authenticators.personId, people.id))
    .where(and(eq(people.demo, true), or(isNotNull(memberships.id), isNotNull(powers.id))))
    .orderBy(asc(people.createdAt), asc(identities.subject), asc(memberships.createdAt));
  const each = rows.filter(({ personId }, i) => rows[i - 1]?.personId !== personId);
  return each.map(({ house, membership, ...person }) => ({ ...person, actingFor: house && membership && actingFor(house, membership) }));
};

const actingFor = (
  { id, name, status, capacities }: typeof organisations.$inferSelect,
  { id: membershipId, role }: typeof memberships.$inferSelect,
): ActingFor => ({ organisationId: id, name, status, capacities: capacities as Capacity[], role, membershipId });

/** Whoever can be signed in as, with the code to type; one that they have set up themselves nobody is shown. */
export async function listDemoAccounts(db: Database, key: Buffer, now: Date): Promise<DemoAccount[]> {
  const accounts = await accountsOf(db);
  return accounts.map(({ personId, name, email, actingFor, power, sealed }) => {
    const secret = demoSecret(personId);
    const shown = sealed && openTotpSecret(key, personId, sealed)?.equals(secret);
    const house = actingFor && { name: actingFor.name, capacities: actingFor.capacities, role: actingFor.role };
    return { personId, name, email, house, power, code: shown ? codeAt(secret, now) : null };
  });
}

/** The same for one of them, between the password and the code. */
export const demoCodeOf = async (db: Database, key: Buffer, personId: string, now: Date) =>
  (await listDemoAccounts(db, key, now)).find((account) => account.personId === personId)?.code ?? null;

/** Gives the demo people who must have a second factor one that the sign-in page knows, where they have none that can be opened. */
export async function equipDemoPeople(db: Database, key: Buffer) {
  for (const { personId, sealed, ...standing } of await accountsOf(db)) {
    if (!demandsFactor(standing) || (sealed && openTotpSecret(key, personId, sealed))) continue;
    const own = { sealed: sealTotpSecret(key, personId, demoSecret(personId)), lastStep: 0, createdAt: new Date() };
    await db
      .insert(authenticators)
      .values({ personId, ...own })
      .onConflictDoUpdate({ target: authenticators.personId, set: own });
  }
}

export async function tellDemoAccounts(db: Database, say: (line: string) => void) {
  const accounts = await accountsOf(db);
  if (accounts.length === 0) return;
  say(`演示账号 demo accounts, password ${demoPassword}, codes at /sign-in (or one click there):`);
  for (const { email, name, actingFor, power } of accounts) say(`  ${email}  ${name} · ${actingFor ? `${actingFor.name} · ${actingFor.role}` : power}`);
}

/** With DEMO off a database that holds demo people does not start. */
export async function refuseDemoPeople(db: Database) {
  const [found] = await db.select({ id: people.id }).from(people).where(eq(people.demo, true)).limit(1);
  if (found) throw new Error("DEMO is off, but the database holds demo people: npm run demo:remove takes them out");
}
