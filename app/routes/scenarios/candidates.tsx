import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { carriedOn, readRankingFilter, wantsNoOrder } from "#app/features/matching/ranking-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { catalogueRule } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { formatDay } from "#app/ui/format.ts";
import { toPage } from "#app/ui/list-state.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { AbsentProducts } from "./absent-products.tsx";
import { CandidateBasis } from "./candidate-basis.tsx";
import { CandidateFacts } from "./candidate-facts.tsx";
import { ShortlistLink } from "./candidate-lead.tsx";
import { candidateLeads } from "./candidate-leads.server.ts";
import { rankedPage, unrankedPage } from "./candidates-page.server.ts";
import { ExcludedProducts } from "./excluded-products.tsx";
import { RankedList } from "./ranked-list.tsx";
import { RankingHeading } from "./ranking-heading.tsx";
import { UnrankedList } from "./unranked-list.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const query = new URL(request.url).searchParams;
  const found = granted(await rankScenario(ctx, context.library, params.number ?? "", { unranked: wantsNoOrder(query) }));
  const { need, view, excluded, absent } = found;
  const filter = readRankingFilter(query, need.requirements);
  const words = labelsIn(context);
  const page = found.unranked === null ? rankedPage(found, filter, words) : unrankedPage(found, filter, words);
  const shown = new Set(page.candidates.map((candidate) => candidate.number));
  const leads = await candidateLeads(
    ctx,
    need,
    found.rows.filter((row) => shown.has(row.number)),
  );
  return {
    need: { number: need.number, title: need.title, regime: need.regime },
    view,
    excluded,
    absent,
    filter,
    search: carriedOn(query).toString(),
    page,
    leads,
  };
}

const titleOf = (view: "whole" | "own") => (view === "whole" ? m.matching_title() : m.matching_title_own());

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${titleOf(data.view)} ${data.need.number}` : m.matching_title());

export default function Candidates() {
  const { need, view, excluded, absent, filter, search, page, leads } = useLoaderData<typeof loader>();
  const { number, regime } = need;
  const path = paths.scenarioCandidates(number);
  const query = new URLSearchParams(search);
  const statutory = isStatutory(regime);
  const none = page.counts.ranked === 0;
  return (
    <Page>
      <RankingHeading need={need} title={page.unranked === null || view === "own" ? titleOf(view) : m.matching_list_unranked()}>
        {page.unranked !== null && <p className="small muted">{m.comparison_as_of({ day: formatDay(page.asOf) })}</p>}
        {page.unranked === null && <CandidateFacts view={view} ranked={page.ranked} counts={page.counts} run={page.run} />}
        {view === "whole" && (
          <p className="onward no-print">
            {leads.shortlist && <ShortlistLink number={number} kept={leads.kept} />}
            <a href={paths.scenarioTeams(number)}>{m.teams_link()}</a>
            <a href={paths.scenarioRuns(number)}>{m.matching_runs()}</a>
          </p>
        )}
      </RankingHeading>
      {page.unranked === null && (
        <Notice>
          <p>{catalogueRule[regime]()}</p>
        </Notice>
      )}
      {page.unranked === null && page.run.by === "tags" && (
        <Notice kind="warning">
          <p>{m.matching_by_tags()}</p>
        </Notice>
      )}
      {none ? (
        <EmptyState title={view === "whole" ? m.matching_none_title() : m.matching_none_own_title()}>
          <p>{view === "whole" ? m.matching_none_text() : m.matching_none_own_text()}</p>
        </EmptyState>
      ) : page.unranked === null ? (
        <RankedList page={page} leads={leads.products} need={need} view={view} filter={filter} query={query} path={path} statutory={statutory} />
      ) : (
        <Section id="ranking" title={m.matching_list_unranked()}>
          <UnrankedList page={page} leads={leads.products} number={number} view={view} filter={filter} query={query} path={path} statutory={statutory} />
          <Pagination page={page.paging.page} pages={page.paging.pages} href={(to) => `${path}${toPage(query, to)}`} />
        </Section>
      )}
      {absent.length > 0 && <AbsentProducts absent={absent} />}
      {excluded.length > 0 && <ExcludedProducts excluded={excluded} />}
      {page.unranked === null && (
        <Section id="basis" title={m.matching_basis()}>
          <CandidateBasis number={number} view={view} run={page.run} />
        </Section>
      )}
    </Page>
  );
}
