import type { Ranking } from "#app/features/matching/rank-scenario.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { RecordNumber } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What the figures rest on, how to get them again, what never counts, and the way to the same products in no order. */
export function CandidateBasis({ number, view, run }: Pick<Ranking, "view" | "run"> & { number: string }) {
  return (
    <SummaryList
      rows={[
        { name: m.matching_as_of(), value: formatDay(run.asOf) },
        { name: m.matching_engine(), value: run.engine },
        {
          name: m.matching_learned(),
          value: (
            <>
              <RecordNumber>{run.learned}</RecordNumber>
              <br />
              <span className="small muted">{m.matching_learned_how()}</span>
            </>
          ),
        },
        { name: m.matching_taxonomy(), value: <RecordNumber>{run.taxonomy}</RecordNumber> },
        {
          name: m.matching_repeat(),
          value: (
            <>
              {view === "whole" && (
                <>
                  <RecordNumber>{`npm run match -- ${number}`}</RecordNumber>
                  <br />
                </>
              )}
              <span className="small muted">{m.matching_repeat_how()}</span>
            </>
          ),
        },
        ...(view === "whole" ? [{ name: m.matching_runs(), value: <a href={paths.scenarioRuns(number)}>{m.matching_runs_link()}</a> }] : []),
        { name: m.matching_listed_rule(), value: m.matching_listed_rule_how() },
        { name: m.matching_never_label(), value: m.matching_never() },
        { name: m.ranking_title(), value: <a href={paths.rankingNotice()}>{m.ranking_link()}</a> },
        {
          name: m.matching_unranked(),
          value: (
            <a href={`${paths.scenarioCandidates(number)}?order=number`}>{view === "whole" ? m.matching_unranked_link() : m.matching_unranked_link_own()}</a>
          ),
        },
      ]}
    />
  );
}
