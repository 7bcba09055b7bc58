import type { Excluded } from "#app/domain/matching/excluded.ts";
import { minutesLate, type RunOccasion, runNumber } from "#app/domain/matching/run/kept-run.ts";
import { m } from "#app/i18n/generated/messages.js";
import { latenessWords, occasionWords } from "#app/i18n/matching-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

export interface KeptFacts {
  id: number;
  occasion: RunOccasion;
  at: Date;
  /** When the event was that it is pinned to. */
  eventAt: Date | null;
  house: string | null;
  digest: string;
  engine: string;
  taxonomy: string;
  lesson: { id: number; digest: string };
  asOf: string;
  library: number;
  excluded: Excluded[];
}

/** A digest is compared by its beginning; the whole stands in its title. */
const Short = ({ digest }: { digest: string }) => (
  <span className="record" title={digest}>
    {digest.slice(0, 12)}
  </span>
);

/** When, for what and from what a run was made, and how to make it again. */
export function RunFacts({ run, number }: { run: KeptFacts; number: string }) {
  const name = runNumber(run.id);
  const late = run.eventAt === null ? 0 : minutesLate(run.eventAt, run.at);
  return (
    <>
      {late > 0 && (
        <Notice>
          <p>{latenessWords(late)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { name: m.matching_runs_occasion(), value: occasionWords[run.occasion]() },
          ...(run.eventAt ? [{ name: m.matching_run_event_at(), value: <Instant at={run.eventAt} /> }] : []),
          { name: m.matching_runs_at(), value: <Instant at={run.at} /> },
          { name: m.matching_runs_by(), value: run.house ? <Content>{run.house}</Content> : m.matching_runs_clock() },
          { name: m.matching_as_of(), value: formatDay(run.asOf) },
          { name: m.matching_engine(), value: run.engine },
          { name: m.matching_learned(), value: <Short digest={run.lesson.digest} /> },
          { name: m.matching_taxonomy(), value: <Short digest={run.taxonomy} /> },
          { name: m.matching_run_library(), value: m.matching_count({ count: run.library }) },
          ...(run.excluded.length > 0
            ? [
                {
                  name: m.matching_excluded(),
                  value: <Content>{run.excluded.map(({ name: product, vendor }) => `${product}（${vendor}）`).join("、")}</Content>,
                },
              ]
            : []),
          { name: m.matching_run_digest(), value: <Short digest={run.digest} /> },
          { name: m.matching_repeat(), value: <code className="command">{`npm run match -- --replay ${name}`}</code> },
        ]}
      />
      <p className="mt-4">
        <ButtonLink href={`${paths.scenarioRun(number, name)}?replay=yes`} look="secondary">
          {m.matching_run_replay()}
        </ButtonLink>
      </p>
    </>
  );
}
