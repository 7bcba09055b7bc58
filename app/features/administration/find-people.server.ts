import { desc, eq, or, sql } from "drizzle-orm";
import { type AccountAct, accountActs, canHappen, mayAdminister, mayPerform, type PowerRefusal } from "#app/domain/identity/power-policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import { noteReading } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, people } from "#db/schema/index.ts";
import { type AccountRow, accounts, countSessions, factsOf } from "./account-rows.server.ts";

const most = 50;

export interface FoundPeople {
  people: AccountRow[];
  /** Whether there are more than are listed. */
  more: boolean;
}

/** Accounts whose name or address holds what was typed, the latest first. For the system administrator alone, who leaves a row of whom they saw. */
export async function findPeople(ctx: UseCaseContext, typed: string): Promise<Result<FoundPeople, NotFound>> {
  if (!mayAdminister(ctx.actor)) return notFound;
  const q = typed.trim().toLowerCase();
  const held = (column: typeof people.name | typeof identities.subject) => sql`strpos(lower(${column}), ${q}) > 0`;
  const found = await accounts(ctx.db)
    .where(q ? or(held(people.name), held(identities.subject)) : undefined)
    .orderBy(desc(people.createdAt), people.id)
    .limit(most + 1);
  const listed = found.slice(0, most);
  await noteReading(ctx, { action: "read-accounts", subjectType: "person", subjectId: "listed", details: { people: listed.map(({ personId }) => personId) } });
  return ok({ people: listed, more: found.length > most });
}

export interface KeptAccount extends AccountRow {
  sessions: number;
  /** What may be done to it now, and why not. */
  acts: Record<AccountAct, { possible: boolean; why: PowerRefusal | null }>;
}

/** One account. */
export async function findPerson(ctx: UseCaseContext, personId: string): Promise<Result<KeptAccount, NotFound>> {
  if (!mayAdminister(ctx.actor)) return notFound;
  const [row] = await accounts(ctx.db).where(eq(people.id, personId));
  if (!row) return notFound;
  const facts = factsOf(row);
  const acts = accountActs.map((act) => {
    const may = mayPerform[act](ctx.actor, facts);
    return [act, { possible: may.allowed && canHappen[act](facts), why: may.allowed ? null : may.reason }];
  });
  return ok({ ...row, sessions: await countSessions(ctx.db, personId, await ctx.clock(ctx.db)), acts: Object.fromEntries(acts) as KeptAccount["acts"] });
}

/** … as a page shows it, which leaves a row. */
export async function readPerson(ctx: UseCaseContext, personId: string): ReturnType<typeof findPerson> {
  const found = await findPerson(ctx, personId);
  if (found.ok) await noteReading(ctx, { action: "read-account", subjectType: "person", subjectId: personId });
  return found;
}
