import type { RankingFilter } from "#app/features/matching/ranking-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { withParameter } from "#app/ui/list-state.ts";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { CandidateFilters } from "./candidate-filters.tsx";
import { CandidateLead } from "./candidate-lead.tsx";
import type { Leads } from "./candidate-leads.server.ts";
import { CandidateHead } from "./candidate-row.tsx";
import type { unrankedPage } from "./candidates-page.server.ts";
import { CompareForm } from "./compare-choice.tsx";

interface Content {
  page: ReturnType<typeof unrankedPage>;
  number: string;
  leads: Leads;
  view: "whole" | "own";
  filter: RankingFilter;
  query: URLSearchParams;
  path: string;
  statutory: boolean;
}

/** The candidates by number, filtered, with the reason why they stand in no order; no place, no score. */
export const UnrankedList = ({ page: { unranked, counts, candidates, asked }, number, leads, view, filter, query, path, statutory }: Content) => (
  <>
    {unranked === "chosen" ? (
      <Notice>
        <p>
          {m.matching_unranked_chosen()} <a href={`${path}${withParameter(query, "order", null)}`}>{m.matching_unranked_rank()}</a>
        </p>
      </Notice>
    ) : (
      <Notice kind="warning">
        <p>
          {unranked === "loading" ? m.matching_unranked_loading() : m.matching_unranked_failed()} <a href={paths.rankingNotice()}>{m.ranking_link()}</a>
        </p>
      </Notice>
    )}
    {view === "whole" && <CandidateFilters path={path} query={query} fit={filter.fit} catalogued={filter.catalogued} counts={counts} />}
    {candidates.length > 0 ? (
      <ul className="candidates unranked">
        {candidates.map((candidate) => (
          <li key={candidate.number} id={candidate.number}>
            <CandidateHead
              candidate={candidate}
              asked={asked}
              statutory={statutory}
              among={null}
              lead={<CandidateLead number={number} product={candidate.number} name={candidate.name} lead={leads[candidate.number]} />}
            />
          </li>
        ))}
      </ul>
    ) : (
      <EmptyState title={m.matching_none_filtered_title()}>
        <p>
          <a href={`${path}${query.get("order") === "number" ? "?order=number" : ""}`}>{m.matching_none_filtered_all()}</a>
        </p>
      </EmptyState>
    )}
    {candidates.length > 1 && <CompareForm scenario={number} />}
  </>
);
