import type { Regime } from "#app/domain/scenario/regime.ts";
import type { RankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { answerAnchor } from "#app/ui/candidate.ts";
import { CoverageMatrix } from "#app/ui/coverage-matrix.tsx";
import { toPage, withParameter } from "#app/ui/list-state.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { CandidateFilters } from "./candidate-filters.tsx";
import { CandidateLead } from "./candidate-lead.tsx";
import type { Leads } from "./candidate-leads.server.ts";
import { CandidateRow } from "./candidate-row.tsx";
import type { rankedPage } from "./candidates-page.server.ts";
import { CompareForm } from "./compare-choice.tsx";

/** Products across the matrix. */
const across = 8;

interface Content {
  leads: Leads;
  page: ReturnType<typeof rankedPage>;
  need: { number: string; title: string; regime: Regime };
  view: "whole" | "own";
  filter: RankingFilter;
  query: URLSearchParams;
  path: string;
  statutory: boolean;
}

/** The matrix of the first products, then all of this page in their places. */
export function RankedList({ page, leads, need, view, filter, query, path, statutory }: Content) {
  const { candidates, asked, counts, paging, ranked, run } = page;
  const arrangedBy = filter.by === null ? null : asked[filter.by];
  const arrange = { by: filter.by, href: (by: number | null) => `${path}${withParameter(query, "by", by === null ? null : (asked[by]?.capability ?? null))}` };
  const quoted = { number: need.number, title: need.title, ranked, engine: run.engine, learned: run.learned, asOf: run.asOf };
  const openOf = (product: string) => {
    const opened = new URLSearchParams(query);
    opened.set("open", product);
    return `${path}?${opened}`;
  };
  const folded = new URLSearchParams(query);
  folded.delete("open");
  return (
    <>
      {candidates.length > 0 && (
        <Section id="coverage" title={m.matching_matrix()}>
          <CoverageMatrix
            asked={asked}
            candidates={candidates.slice(0, across)}
            accountOf={(product, position) => `${openOf(product)}#${answerAnchor(product, position)}`}
            arrange={{ ...arrange, href: (by) => `${arrange.href(by)}#coverage` }}
          />
        </Section>
      )}
      <Section id="ranking" title={view === "whole" ? m.matching_list() : m.matching_list_own()}>
        {view === "whole" && <CandidateFilters path={path} query={query} fit={filter.fit} catalogued={filter.catalogued} counts={counts} />}
        {arrangedBy && (
          <p className="small">
            {m.matching_arranged_by({ requirement: arrangedBy.label })} <a href={arrange.href(null)}>{m.matching_by_place()}</a>
          </p>
        )}
        {candidates.length > 0 ? (
          <ol className="candidates">
            {candidates.map(({ account, ...candidate }) => (
              <CandidateRow
                key={candidate.number}
                candidate={candidate}
                asked={asked}
                statutory={statutory}
                own={view === "own"}
                run={quoted}
                open={`${openOf(candidate.number)}#${candidate.number}`}
                folded={`${path}?${folded}#${candidate.number}`}
                account={account}
                lead={<CandidateLead number={need.number} product={candidate.number} name={candidate.name} lead={leads[candidate.number]} />}
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
        {candidates.length > 1 && <CompareForm scenario={need.number} />}
        <Pagination page={paging.page} pages={paging.pages} href={(to) => `${path}${toPage(query, to)}`} />
      </Section>
    </>
  );
}
