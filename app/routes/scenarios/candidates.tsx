import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import { filterRanking, readRankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import { regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { catalogueRule } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { RecordNumber } from "#app/ui/content.tsx";
import { CoverageMatrix } from "#app/ui/coverage-matrix.tsx";
import { toPage } from "#app/ui/list-state.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { CandidateBasis } from "./candidate-basis.tsx";
import { CandidateFacts } from "./candidate-facts.tsx";
import { CandidateFilters } from "./candidate-filters.tsx";
import { CandidateRow } from "./candidate-row.tsx";
import { askedOf, candidateOf } from "./candidate-rows.ts";

/** Products across the matrix. */
const across = 8;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ranking = granted(await rankScenario(await context.useCase(), params.number ?? ""));
  const { need, view, rows, ranked, excluded, run } = ranking;
  const query = new URL(request.url).searchParams;
  const filter = readRankingFilter(query);
  const { rows: shown, ...paging } = filterRanking(rows, filter);
  const words = labelsIn(context);
  return {
    need: { number: need.number, title: need.title, regime: need.regime },
    view,
    ranked,
    counts: {
      ranked: rows.length,
      fits: rows.filter(({ fit }) => fit === "fits").length,
      nearly: rows.filter(({ fit }) => fit === "nearly").length,
      catalogued: rows.filter(({ entry }) => entry !== null).length,
    },
    asked: askedOf(ranking, words),
    candidates: shown.map((row) => candidateOf(row, words)),
    filter,
    paging,
    search: query.toString(),
    excluded,
    run,
  };
}

const titleOf = (view: "whole" | "own") => (view === "whole" ? m.matching_title() : m.matching_title_own());

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? `${titleOf(data.view)} ${data.need.number}` : m.matching_title());

export default function Candidates() {
  const { need, view, ranked, counts, asked, candidates, filter, paging, search, excluded, run } = useLoaderData<typeof loader>();
  const { number, title, regime } = need;
  const path = paths.scenarioCandidates(number);
  const query = new URLSearchParams(search);
  const statutory = isStatutory(regime);
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.scenarios(), label: m.ui_nav_scenarios() },
          { href: paths.scenario(number), label: <span lang="zh-CN">{title}</span> },
        ]}
      />
      <header className="detail-heading">
        <p className="over">
          <RecordNumber>{number}</RecordNumber>
          <span className="muted">{regimeLabel[regime]()}</span>
        </p>
        <h1>{titleOf(view)}</h1>
        <p className="lead" lang="zh-CN">
          {title}
        </p>
        <CandidateFacts view={view} ranked={ranked} counts={counts} run={run} />
      </header>
      <Notice>
        <p>{catalogueRule[regime]()}</p>
      </Notice>
      {counts.ranked === 0 ? (
        <EmptyState title={view === "whole" ? m.matching_none_title() : m.matching_none_own_title()}>
          <p>{view === "whole" ? m.matching_none_text() : m.matching_none_own_text()}</p>
        </EmptyState>
      ) : (
        <>
          {candidates.length > 0 && (
            <Section id="coverage" title={m.matching_matrix()}>
              <CoverageMatrix asked={asked} candidates={candidates.slice(0, across)} />
            </Section>
          )}
          <Section id="ranking" title={view === "whole" ? m.matching_list() : m.matching_list_own()}>
            {view === "whole" && <CandidateFilters path={path} query={query} fit={filter.fit} catalogued={filter.catalogued} counts={counts} />}
            {candidates.length > 0 ? (
              <ol className="candidates">
                {candidates.map((candidate) => (
                  <CandidateRow
                    key={candidate.number}
                    candidate={candidate}
                    asked={asked}
                    statutory={statutory}
                    own={view === "own"}
                    run={{ number, title, ranked, engine: run.engine, asOf: run.asOf }}
                  />
                ))}
              </ol>
            ) : (
              <EmptyState title={m.matching_none_filtered_title()}>
                <p>
                  <a href={path}>{m.matching_none_filtered_all()}</a>
                </p>
              </EmptyState>
            )}
            <Pagination page={paging.page} pages={paging.pages} href={(page) => `${path}${toPage(query, page)}`} />
          </Section>
        </>
      )}
      {excluded.length > 0 && (
        <Section id="excluded" title={m.matching_excluded()}>
          <p className="muted">{m.matching_excluded_lead()}</p>
          <Table
            caption={m.matching_excluded()}
            hideCaption
            rows={excluded}
            rowKey={(row) => row.number}
            columns={[
              {
                name: m.matching_product(),
                cell: (row) => (
                  <a href={paths.product(row.number)} lang="zh-CN">
                    {row.name}
                  </a>
                ),
              },
              { name: m.matching_vendor(), cell: ({ vendor }) => <span lang="zh-CN">{vendor}</span> },
              { name: m.matching_reason(), cell: () => m.matching_excluded_reason() },
            ]}
          />
        </Section>
      )}
      <Section id="basis" title={m.matching_basis()}>
        <CandidateBasis number={number} view={view} run={run} capabilities={asked.map(({ capability }) => capability)} />
      </Section>
    </Page>
  );
}
