import type { Requirement } from "#app/domain/matching/assess.ts";
import { type CoverageCount, countCoverage } from "#app/domain/matching/coverage.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { loadClaimsOn } from "./load-listed.server.ts";

/** How many listed products cover all musts, and each requirement: figures that everybody may see. One round trip. */
export async function countScenarioCoverage({ db, reference }: UseCaseContext, requirements: readonly Requirement[], now: Date): Promise<CoverageCount> {
  const wanted = new Set(requirements.flatMap(({ capability }) => reference.taxonomy.closure(capability)));
  return countCoverage(reference.taxonomy, requirements, await loadClaimsOn(db, [...wanted], beijingDay(now)));
}
