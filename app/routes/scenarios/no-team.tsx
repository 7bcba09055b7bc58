import { largestTeam } from "#app/domain/matching/team/team-size.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/notice.tsx";

interface Why {
  uncovered: { slug: string; label: string }[];
  filter: { size: number; small: boolean; vendor: string | null };
}

/** Why there is no team: musts that nobody covers, or conditions that nobody meets. */
export const NoTeam = ({ uncovered, filter: { size, small, vendor } }: Why) => (
  <EmptyState title={m.teams_none_title()}>
    {uncovered.length === 0 ? (
      <>
        <p>{small || vendor ? m.teams_none_conditions({ count: size }) : m.teams_none_size({ count: size })}</p>
        {size < largestTeam && <p>{m.teams_none_wider({ count: largestTeam })}</p>}
      </>
    ) : (
      <>
        <p>{m.teams_none_uncovered()}</p>
        <ul>
          {uncovered.map(({ slug, label }) => (
            <li key={slug}>
              <a href={paths.capability(slug)}>{label}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </EmptyState>
);
