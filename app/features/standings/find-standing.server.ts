import { eq } from "drizzle-orm";
import { mayViewOrganisation } from "#app/domain/identity/policy.ts";
import { type NotFound, notFound, ok, type Result } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, standings } from "#db/schema/index.ts";

/** An entry with the house that it is on, for its members and for those who watch over houses. */
export async function findStanding(ctx: UseCaseContext, id: string): Promise<Result<typeof standings.$inferSelect & { house: string }, NotFound>> {
  const [row] = await ctx.db
    .select({ standing: standings, house: organisations.name })
    .from(standings)
    .innerJoin(organisations, eq(organisations.id, standings.organisationId))
    .where(eq(standings.id, id));
  return row && mayViewOrganisation(ctx.actor, row.standing) ? ok({ ...row.standing, house: row.house }) : notFound;
}
