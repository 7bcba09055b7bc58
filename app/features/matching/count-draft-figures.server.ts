import type { Requirement } from "#app/domain/matching/assess.ts";
import { orFew } from "#app/domain/matching/coverage.ts";
import { countDraftField } from "#app/domain/matching/draft-field.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { loadClaimsOn } from "./load-listed.server.ts";

/** Figures as they may be told: null is fewer than three. */
export interface DraftFigures {
  musts: number;
  fitting: number | null;
  /** By capability. `without`: how many would cover all other musts; undefined for what is no must. */
  requirements: Record<string, { covering: number | null; without?: number | null }>;
}

/** How many listed products answer requirements that are being written. One round trip. */
export async function countDraftFigures({ db, clock, reference }: UseCaseContext, requirements: readonly Requirement[]): Promise<DraftFigures> {
  const wanted = new Set(requirements.flatMap(({ capability }) => reference.taxonomy.closure(capability)));
  const listed = wanted.size > 0 ? await loadClaimsOn(db, [...wanted], beijingDay(await clock(db))) : [];
  const { fitting, byRequirement, without } = countDraftField(reference.taxonomy, requirements, listed);
  const figures = requirements.map(({ capability }, i) => {
    const rest = without[i] ?? null;
    return [capability, { covering: orFew(byRequirement[i] ?? 0), ...(rest !== null && { without: orFew(rest) }) }] as const;
  });
  return { musts: requirements.filter(({ importance }) => importance === "must").length, fitting: orFew(fitting), requirements: Object.fromEntries(figures) };
}
