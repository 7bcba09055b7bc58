import type { Teams } from "#app/features/matching/find-teams.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";

/** Vendors that could take a member's place are named up to so many. */
const mostNamed = 5;

/** The teams as the page shows them: an allow-list. */
export function teamRows({ teams, need, candidates, vendors }: Teams, words: Words) {
  const named = (key: string) => vendors.get(key) ?? { key, name: key, small: false };
  return teams.map(({ vendors: keys, attributed, exchanges }) => ({
    vendors: keys.map(named),
    exchanges: exchanges.map(({ vendor, by }) => ({ vendor: named(vendor), by: by.slice(0, mostNamed).map(named), count: by.length })),
    rows: need.requirements.map(({ capability, importance }, i) => {
      const carried = attributed[i];
      const candidate = carried && candidates.get(carried.product);
      const answer = candidate?.answers[i];
      return {
        capability,
        label: words.capability(capability),
        importance,
        coverage: answer?.coverage ?? ("missing" as const),
        by: carried && candidate ? { vendor: named(carried.vendor), product: { number: candidate.number, name: candidate.name } } : null,
        claim: answer?.claim ? { label: words.capability(answer.claim.capability), relation: answer.relation, ...answer.claim.evidence } : null,
      };
    }),
  }));
}

export type ShownTeam = ReturnType<typeof teamRows>[number];
