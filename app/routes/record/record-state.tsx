import type { RecordState } from "#app/features/record/find-record-state.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Instant } from "#app/ui/deadline.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Whether the record is whole, as far as anybody has looked, and the last thing to hold it against. */
export function RecordStateNotice({ verifications: [last], checkpoints: [checkpoint] }: RecordState) {
  return (
    <Notice kind={last?.fault ? "warning" : "info"}>
      {last ? (
        <p>
          <strong>{last.fault ? m.record_verified_fault() : m.record_verified({ rows: last.rows })}</strong> <Instant at={last.at} />
        </p>
      ) : (
        <p>
          <strong>{m.record_verified_never()}</strong>
          <br />
          {m.record_verified_never_text()}
        </p>
      )}
      {last?.fault && (
        <p lang="en">
          <code>{last.fault}</code>
        </p>
      )}
      <p>
        {checkpoint ? (
          <>
            {m.record_checkpoint_last()}{" "}
            <a href={paths.recordCheckpoint(String(checkpoint.id))}>{m.record_checkpoint_up_to({ sequence: checkpoint.sequence })}</a>{" "}
            <Instant at={checkpoint.at} />
          </>
        ) : (
          m.record_checkpoint_none()
        )}
        {" · "}
        <a href={paths.recordCheckpoints()}>{m.record_checkpoints_all()}</a>
      </p>
    </Notice>
  );
}
