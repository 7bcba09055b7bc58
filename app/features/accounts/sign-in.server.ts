import { and, asc, eq, isNull } from "drizzle-orm";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { verifyPassword } from "#app/platform/password.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, memberships, passwords, people } from "#db/schema/index.ts";

export interface Entrant {
  personId: string;
  /** The house to act for: the first joined. */
  membershipId: string | null;
}

/** Who has this address and password. Unknown address, wrong password, disabled, and demo people outside the demo are told alike, in the same time. */
export async function signIn(ctx: UseCaseContext, email: string, password: string): Promise<Result<Entrant, "unknown">> {
  const [row] = await ctx.db
    .select({ personId: people.id, hash: passwords.hash, demo: people.demo, disabledAt: people.disabledAt, membershipId: memberships.id })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .where(and(eq(identities.provider, "email"), eq(identities.subject, email.trim().toLowerCase())))
    .orderBy(asc(memberships.createdAt))
    .limit(1);
  const right = await verifyPassword(password, row?.hash ?? null);
  if (!row || !right || row.disabledAt || (row.demo && !ctx.demo)) return refuse("invalid", "unknown");
  return await admit(ctx, row);
}

/** One click in a demonstration: signs in as one of its people, who exist only there. */
export async function signInToDemo(ctx: UseCaseContext, personId: string): Promise<Result<Entrant, "unknown">> {
  if (!ctx.demo) return refuse("invalid", "unknown");
  const [row] = await ctx.db
    .select({ personId: people.id, membershipId: memberships.id })
    .from(people)
    .innerJoin(identities, eq(identities.personId, people.id))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .where(and(eq(people.id, personId), eq(people.demo, true), isNull(people.disabledAt)))
    .orderBy(asc(memberships.createdAt))
    .limit(1);
  return row ? await admit(ctx, row) : refuse("invalid", "unknown");
}

async function admit(ctx: UseCaseContext, { personId, membershipId }: Entrant) {
  await inTransaction(ctx, async ({ note }) => note({ action: "sign-in", subjectType: "person", subjectId: personId }));
  return ok({ personId, membershipId });
}
