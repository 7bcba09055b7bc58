import type { RecordState } from "#app/features/record/find-record-state.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Instant } from "#app/ui/deadline.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What came of walking the record. */
export const Verifications = ({ verifications }: Pick<RecordState, "verifications">) =>
  verifications.length === 0 ? (
    <EmptyState title={m.record_verified_never()} heading="h3">
      <p>{m.record_verified_never_text()}</p>
    </EmptyState>
  ) : (
    <Table
      caption={m.record_verifications()}
      hideCaption
      rows={verifications}
      rowKey={({ id }) => String(id)}
      columns={[
        { name: m.record_at(), cell: ({ at }) => <Instant at={at} /> },
        { name: m.record_verification_rows(), cell: ({ rows }) => rows, figure: true },
        { name: m.record_verification_erased(), cell: ({ erased }) => erased, figure: true },
        {
          name: m.record_verification_result(),
          cell: ({ fault }) => (fault === "" ? <Tag tone="good">{m.record_verification_fits()}</Tag> : <code lang="en">{fault}</code>),
        },
      ]}
    />
  );
