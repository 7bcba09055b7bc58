import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { identities, memberships, organisations, people } from "#db/schema/index.ts";

/** The demo's one password; its accounts work on this machine alone. */
export const demoPassword = "anchang-demo-2026";

/** Somebody to sign in as while DEMO is on. */
export interface DemoAccount {
  personId: string;
  name: string;
  email: string;
  organisation: string;
  capacities: string[];
  role: string;
}

export async function listDemoAccounts(db: Database): Promise<DemoAccount[]> {
  return await db
    .select({
      personId: people.id,
      name: people.name,
      email: identities.subject,
      organisation: organisations.name,
      capacities: organisations.capacities,
      role: memberships.role,
    })
    .from(people)
    .innerJoin(identities, and(eq(identities.personId, people.id), eq(identities.provider, "email")))
    .innerJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(people.demo, true))
    .orderBy(asc(people.createdAt), asc(identities.subject));
}

export async function tellDemoAccounts(db: Database, say: (line: string) => void) {
  const accounts = await listDemoAccounts(db);
  if (accounts.length === 0) return;
  say(`演示账号 demo accounts, password ${demoPassword} (or one click at /sign-in):`);
  for (const { email, name, organisation, role } of accounts) say(`  ${email}  ${name} · ${organisation} · ${role}`);
}

/** With DEMO off a database that holds demo people does not start. */
export async function refuseDemoPeople(db: Database) {
  const [found] = await db.select({ id: people.id }).from(people).where(eq(people.demo, true)).limit(1);
  if (found) throw new Error("DEMO is off, but the database holds demo people: npm run demo:remove takes them out");
}
