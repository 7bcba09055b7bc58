import { and, eq, inArray, sql } from "drizzle-orm";
import { published } from "#app/domain/scenario/lifecycle.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, scenarios } from "#db/schema/index.ts";

/** A published scenario as far as candidates, invitations and intents need it; null where there is none. One round trip. */
export async function findScenarioHead({ db }: Pick<UseCaseContext, "db">, number: string) {
  const [row] = await db
    .select({
      number: sql<string>`${scenarios.number}`,
      title: scenarios.title,
      status: scenarios.status,
      regime: sql<Regime>`${scenarios.regime}`,
      closesAt: scenarios.closesAt,
      version: scenarios.version,
      organisationId: scenarios.organisationId,
      owner: organisations.name,
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(eq(scenarios.number, number), inArray(scenarios.status, published)));
  return row ?? null;
}

export type ScenarioHead = NonNullable<Awaited<ReturnType<typeof findScenarioHead>>>;
