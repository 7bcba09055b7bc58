import { mostCounted } from "#app/domain/matching/team/find-team.ts";
import { m } from "#app/i18n/generated/messages.js";

/** How few vendors it takes, how many such teams there are, and how many of them the page lists. */
export function foundWords({ size, exist, listed }: { size: number; exist: number; listed: number }) {
  const words = { found: size === 1 ? m.teams_found_one() : m.teams_found({ count: size }), exist, listed };
  if (exist >= mostCounted) return m.teams_listed_of_many(words);
  return exist > listed ? m.teams_listed_of(words) : m.teams_listed_all(words);
}
