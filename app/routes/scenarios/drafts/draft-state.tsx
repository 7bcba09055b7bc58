import { isPublished, type ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Prose } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Notice } from "#app/ui/notice.tsx";

interface Draft {
  id: string;
  number: string | null;
  status: ScenarioStatus;
  submittedAt: Date | null;
}

/** Where a draft stands when there is more to say than that it is one. */
export function DraftState({ draft, returned }: { draft: Draft; returned: { at: Date; reason: string } | null }) {
  const { id, number, status, submittedAt } = draft;
  if (number !== null && isPublished(status))
    return (
      <Notice>
        <p>{m.drafting_published({ number })}</p>
        <p>
          <a href={paths.scenario(number)}>{m.drafting_published_link()}</a>
        </p>
      </Notice>
    );
  if (status === "in-review")
    return (
      <Notice>
        <p>
          <strong>{m.drafting_waiting()}</strong>
        </p>
        <p>{m.drafting_waiting_text()}</p>
        {submittedAt && (
          <p className="small muted">
            {m.drafting_submitted_at()} <Instant at={submittedAt} />
          </p>
        )}
        <p>
          <a href={paths.scenarioDraftCheck(id)}>{m.drafting_see_submitted()}</a>
        </p>
      </Notice>
    );
  if (status === "discarded")
    return (
      <Notice>
        <p>
          <strong>{m.drafting_discarded()}</strong> {m.drafting_discarded_text()}
        </p>
        <p>
          <a href={paths.scenarioDraftCheck(id)}>{m.drafting_see_whole()}</a>
        </p>
      </Notice>
    );
  return (
    returned && (
      <Notice kind="warning">
        <p>
          <strong>{m.drafting_returned()}</strong>
        </p>
        <p className="small muted">
          {m.drafting_returned_why()} · <Instant at={returned.at} />
        </p>
        <Prose text={returned.reason} />
      </Notice>
    )
  );
}
