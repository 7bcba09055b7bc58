import { largestTeam, teamSizes } from "#app/domain/matching/team/team-size.ts";

export interface TeamFilter {
  /** Most vendors in a team. */
  size: number;
  /** Whether a small or micro company has to be in it. */
  small: boolean;
  /** Credit code of a vendor that has to be in it. */
  vendor: string | null;
}

/** Reads what a team has to be from the page's address. What is not a known choice is left out. */
export const readTeamFilter = (query: URLSearchParams): TeamFilter => ({
  size: teamSizes.find((size) => String(size) === query.get("size")) ?? largestTeam,
  small: query.get("small") === "yes",
  vendor: /^[0-9A-Z]{18}$/.exec(query.get("vendor") ?? "")?.[0] ?? null,
});
