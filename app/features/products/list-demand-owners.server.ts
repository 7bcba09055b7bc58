import { and, arrayContains, asc, eq, ne } from "drizzle-orm";
import { organisationOf } from "#app/domain/identity/actor.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations } from "#db/schema/index.ts";

/** The verified demand owners that the actor's house may ask about a deployment; nobody where nobody is signed in. */
export async function listDemandOwners(ctx: UseCaseContext): Promise<{ id: string; name: string }[]> {
  const own = organisationOf(ctx.actor);
  if (own === null) return [];
  return await ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(arrayContains(organisations.capacities, ["demand"]), eq(organisations.status, "verified"), ne(organisations.id, own)))
    .orderBy(asc(organisations.name));
}
