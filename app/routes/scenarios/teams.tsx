import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { largestTeam } from "#app/domain/matching/team/team-size.ts";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { findTeams } from "#app/features/matching/find-teams.server.ts";
import { readTeamFilter } from "#app/features/matching/team-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { formatDay } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { NoTeam } from "./no-team.tsx";
import { RankingHeading } from "./ranking-heading.tsx";
import { foundWords } from "./team-found.ts";
import { TeamOptions } from "./team-options.tsx";
import { teamRows } from "./team-rows.ts";
import { TeamSection } from "./team-section.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const filter = readTeamFilter(new URL(request.url).searchParams);
  const found = granted(await findTeams(await context.useCase(), params.number ?? "", filter));
  const { need, vendors, uncovered, asOf } = found;
  const words = labelsIn(context);
  const named = (i: number) => need.requirements[i]?.capability ?? "";
  return {
    need: { number: need.number, title: need.title, regime: need.regime },
    filter,
    teams: teamRows(found, words),
    exist: found.exist,
    vendors: [...vendors.values()].map(({ key, name }) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name, "zh-CN")),
    uncovered: uncovered.map((i) => ({ slug: named(i), label: words.capability(named(i)) })),
    asOf,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${m.teams_title()} ${data.need.number}` : m.teams_title());

export default function TeamsPage() {
  const { need, filter, teams, exist, vendors, uncovered, asOf } = useLoaderData<typeof loader>();
  const { number, regime } = need;
  return (
    <Page>
      <RankingHeading need={need} title={m.teams_title()} beneath>
        <p className="small muted">
          {m.teams_lead()} {m.teams_consortium({ count: largestTeam })} {m.teams_as_of({ day: formatDay(asOf) })}
        </p>
      </RankingHeading>
      <Notice>
        <p>{isStatutory(regime) ? m.teams_statutory() : m.teams_market()}</p>
      </Notice>
      <TeamOptions scenario={number} filter={filter} vendors={vendors} />
      {teams.length === 0 ? (
        <NoTeam uncovered={uncovered} filter={filter} />
      ) : (
        <>
          <p className="team-found">{foundWords({ size: teams[0]?.vendors.length ?? 0, exist, listed: teams.length })}</p>
          {teams.map((team, i) => (
            <TeamSection key={team.vendors.map(({ key }) => key).join(" ")} team={team} place={i + 1} />
          ))}
        </>
      )}
    </Page>
  );
}
