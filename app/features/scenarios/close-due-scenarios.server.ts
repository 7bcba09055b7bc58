import { and, asc, eq, lte, sql } from "drizzle-orm";
import { clock } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { scenarios } from "#db/schema/index.ts";
import { advanceScenario } from "./advance-scenario.server.ts";

/** Closes what is due, each in a transaction of its own; run twice at once, each scenario is closed once. Returns how many were. */
export async function closeDueScenarios(ctx: UseCaseContext): Promise<number> {
  const now = await ctx.clock(ctx.db);
  const due = await ctx.db
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(and(eq(scenarios.status, "open"), lte(scenarios.closesAt, sql`${now.toISOString()}::timestamptz`)))
    .orderBy(asc(scenarios.closesAt), asc(scenarios.number));
  let closed = 0;
  for (const { id } of due) {
    const result = await advanceScenario({ ...ctx, actor: clock }, id, "close");
    if (result.ok) closed += 1;
  }
  return closed;
}
