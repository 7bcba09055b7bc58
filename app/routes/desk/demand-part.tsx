import type { DemandDesk, OwnScenario } from "#app/features/desk/open-demand-desk.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { RecordNumber } from "#app/ui/content.tsx";
import { Deadline } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { ScenarioStatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";

/** The house's scenarios, and the way to a new one. */
export function DemandPart({ scenarios, mayCreate, now }: DemandDesk & { now: Date }) {
  return (
    <Section id="scenarios" title={m.desk_scenarios()}>
      <p className="mb-4">
        {mayCreate.allowed ? (
          <ButtonLink href={paths.scenarioDrafts()}>{m.desk_scenario_new()}</ButtonLink>
        ) : (
          <span className="muted">{refusalWords(mayCreate.reason)}</span>
        )}
      </p>
      {scenarios.length > 0 ? (
        <Table
          caption={m.desk_scenarios()}
          hideCaption
          rows={scenarios}
          rowKey={({ id }) => id}
          columns={[
            { name: m.desk_scenario(), cell: Name },
            { name: m.desk_status(), cell: ({ status }) => <ScenarioStatusTag status={status} /> },
            { name: m.desk_next(), cell: (row) => <Progress {...row} now={now} /> },
            { name: m.desk_fitting(), cell: ({ fitting }) => (fitting === null ? "" : m.desk_fitting_count({ count: fitting })), figure: true },
          ]}
        />
      ) : (
        <EmptyState title={m.desk_scenarios_none()}>
          <p>{m.desk_scenarios_none_text()}</p>
        </EmptyState>
      )}
    </Section>
  );
}

const Name = ({ id, number, title }: OwnScenario) => (
  <div>
    <a href={number ? paths.scenario(number) : paths.scenarioDraft(id)} {...(title && { lang: "zh-CN" })}>
      {title || m.desk_untitled()}
    </a>
    {number && (
      <div className="muted">
        <RecordNumber>{number}</RecordNumber>
      </div>
    )}
  </div>
);

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
