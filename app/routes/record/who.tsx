import type { ListedRecordRow } from "#app/features/record/list-record.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Content } from "#app/ui/content.tsx";

/** Who it was, and for whom. */
export function Who({ known }: { known: ListedRecordRow["known"] }) {
  if (!known) return <span className="muted">{m.record_withheld()}</span>;
  const { person, personId, organisation, source } = known;
  if (personId === null)
    return (
      <span className="muted nowrap">{source === "clock" ? m.record_by_clock() : source === "console" ? m.record_by_console() : m.record_by_visitor()}</span>
    );
  return (
    <>
      {person === null ? <code className="record">{personId}</code> : <Content>{person}</Content>}
      {organisation !== null && (
        <>
          {" · "}
          <Content>{organisation}</Content>
        </>
      )}
    </>
  );
}
