import { and, asc, eq, lte } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";
import { advanceOrganisation } from "./advance-organisation.server.ts";

/** Ends the suspensions that are over, each in a transaction of its own; run twice at once, each ends once. Returns how many did. */
export async function reinstateDueOrganisations(ctx: UseCaseContext): Promise<number> {
  const now = await ctx.clock(ctx.db);
  const due = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.status, "suspended"), lte(organisations.suspendedUntil, now)))
    .orderBy(asc(organisations.suspendedUntil));
  let reinstated = 0;
  for (const { id } of due) if ((await advanceOrganisation({ ...ctx, actor: clock }, id, "reinstate")).ok) reinstated += 1;
  return reinstated;
}
