import type { Requirement } from "#app/domain/matching/assess.ts";
import { countCoverage } from "#app/domain/matching/coverage.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { loadClaimsOn } from "./load-listed.server.ts";

/** How many listed products cover all musts of each scenario, by its id. One round trip for all of them. */
export async function countFitting(
  { db, reference }: UseCaseContext,
  scenarios: readonly { id: string; requirements: readonly Requirement[] }[],
  now: Date,
): Promise<Map<string, number>> {
  const wanted = new Set(scenarios.flatMap(({ requirements }) => requirements.flatMap(({ capability }) => reference.taxonomy.closure(capability))));
  const claims = await loadClaimsOn(db, [...wanted], beijingDay(now));
  return new Map(scenarios.map(({ id, requirements }) => [id, countCoverage(reference.taxonomy, requirements, claims).fitting]));
}
