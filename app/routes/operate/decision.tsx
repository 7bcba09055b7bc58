import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import type { LoadedReview } from "./load-review.server.ts";

/** The two acts, as far as the server would accept them; else why not. */
export function ReviewDecision({ id, revision, may, problem }: Pick<LoadedReview, "id" | "revision" | "may" | "problem">) {
  if (!may.allowed) return <p>{m.operate_cannot({ reason: refusalWords(may.reason) ?? "" })}</p>;
  return (
    <>
      <p className="small muted">{problem ? m.operate_not_yet({ reason: refusalWords(problem) ?? "" }) : m.operate_approve_effect()}</p>
      <div className="actions">
        {!problem && (
          <Confirm
            id="approve"
            action={paths.scenarioPublication(id)}
            fields={{ revision }}
            opens={m.operate_approve()}
            title={m.operate_approve_title()}
            confirms={m.operate_approve()}
            look="official"
          >
            <p>{m.operate_approve_effect()}</p>
            <p>{m.operate_approve_who()}</p>
          </Confirm>
        )}
        <ButtonLink href={paths.scenarioReturn(id)} look="secondary">
          {m.operate_return()}
        </ButtonLink>
      </div>
    </>
  );
}
