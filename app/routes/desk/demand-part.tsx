import type { DemandDesk, OwnScenario } from "#app/features/desk/open-demand-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Deadline } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { OwnList, OwnName } from "./own-list.tsx";

/** The house's scenarios, and the way to a new one. */
export const DemandPart = ({ scenarios, mayCreate, now }: DemandDesk & { now: Date }) => (
  <OwnList
    id="scenarios"
    title={m.desk_scenarios()}
    create={{ href: paths.scenarioDrafts(), words: m.desk_scenario_new(), may: mayCreate }}
    rows={scenarios}
    columns={[
      { name: m.desk_scenario(), cell: Name },
      { name: m.desk_status(), cell: ({ status }) => <ScenarioStatusTag status={status} /> },
      { name: m.desk_next(), cell: (row) => <Progress {...row} now={now} /> },
      { name: m.desk_fitting(), cell: ({ fitting }) => (fitting === null ? "" : m.desk_fitting_count({ count: fitting })), figure: true },
      { name: m.desk_leads(), cell: Leads },
    ]}
    none={{ title: m.desk_scenarios_none(), text: m.desk_scenarios_none_text() }}
  />
);

const Name = ({ id, number, title }: OwnScenario) => <OwnName href={number ? paths.scenario(number) : paths.scenarioDraft(id)} name={title} number={number} />;

function Progress({ status, complete, returned, closesAt, updatedAt, now }: OwnScenario & { now: Date }) {
  if (returned) return m.desk_returned();
  if (status === "draft") return complete ? m.desk_draft_complete() : m.desk_draft_incomplete();
  if (status === "in-review") return m.desk_in_review({ day: formatDay(updatedAt) });
  return (
    closesAt && (
      <span>
        <Deadline at={closesAt} now={now} />
      </span>
    )
  );
}

/** What is kept and what came in, once the scenario is published. */
const Leads = ({ number, shortlisted, intents }: OwnScenario) =>
  number && (shortlisted > 0 || intents > 0) ? (
    <span>
      <a href={paths.shortlist(number)}>{m.intents_shortlist_with({ count: shortlisted })}</a>{" "}
      <a href={paths.scenarioIntents(number)}>{m.desk_intents_count({ count: intents })}</a>
    </span>
  ) : null;
