import type { ListedRecordRow } from "#app/features/record/list-record.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Instant } from "#app/ui/deadline.tsx";
import { Table } from "#app/ui/table.tsx";
import { actionWords } from "./action-words.ts";
import { OutcomeTag } from "./outcome-tag.tsx";
import { Subject } from "./subject.tsx";
import { Who } from "./who.tsx";

/** Rows of the record, each with the beginning of its digest. */
export const RecordTable = ({ rows }: { rows: ListedRecordRow[] }) => (
  <Table
    caption={m.record_title()}
    hideCaption
    rows={rows}
    rowKey={({ sequence }) => String(sequence)}
    columns={[
      {
        name: m.record_row(),
        cell: ({ sequence }) => (
          <a className="record" href={paths.recordRow(String(sequence))}>
            {sequence}
          </a>
        ),
      },
      { name: m.record_at(), cell: ({ at }) => <Instant at={at} /> },
      { name: m.record_who(), cell: ({ known }) => <Who known={known} /> },
      {
        name: m.record_what(),
        cell: ({ action, outcome }) => (
          <>
            {actionWords(action)} <OutcomeTag outcome={outcome} />
          </>
        ),
      },
      { name: m.record_about(), cell: ({ known }) => <Subject known={known} /> },
      { name: m.record_digest(), brief: true, cell: ({ hash }) => <code className="record muted">{hash.slice(0, 12)}</code> },
    ]}
  />
);
