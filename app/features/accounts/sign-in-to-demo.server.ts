import { and, eq, isNull } from "drizzle-orm";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { identities, memberships, people } from "#db/schema/index.ts";
import { type Arrival, type Begun, beginSession } from "./begin-session.server.ts";
import { lockPerson } from "./hold-account.server.ts";
import { lastChosenFirst } from "./house-to-act-for.server.ts";

/** One click in a demonstration: signs in as one of its people, who exist only there. */
export async function signInToDemo(ctx: UseCaseContext, arrival: Arrival, personId: string): Promise<Result<Begun, "unknown">> {
  if (!ctx.demo) return refuse("invalid", "unknown");
  return await inTransaction(ctx, async (change) => {
    await lockPerson(change.tx, personId);
    const [row] = await change.tx
      .select({ personId: people.id, membershipId: memberships.id })
      .from(people)
      .innerJoin(identities, eq(identities.personId, people.id))
      .leftJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
      .where(and(eq(people.id, personId), eq(people.demo, true), isNull(people.disabledAt)))
      .orderBy(...lastChosenFirst)
      .limit(1);
    return row ? ok(await beginSession(ctx, arrival)(change, { ...row, factor: "demo" })) : refuse("invalid", "unknown");
  });
}
