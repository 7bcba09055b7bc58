import { canHappen, type ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { SideBlock } from "#app/ui/page.tsx";

interface Draft {
  id: string;
  status: ScenarioStatus;
  revision: number;
}
type May = Decision<ScenarioRefusal>;

/** What takes a draft back: from review, or away for good. */
export function DraftActions({ draft: { id, status, revision }, recall, discard }: { draft: Draft; recall: May; discard: May }) {
  if (canHappen(status, "recall"))
    return (
      <SideBlock title={m.drafting_recall()}>
        {recall.allowed ? (
          <>
            <p className="small">{m.drafting_recall_text()}</p>
            <Confirm
              id="recall"
              action={paths.scenarioRecall(id)}
              fields={{ revision }}
              look="secondary"
              goes="primary"
              opens={m.drafting_recall()}
              title={m.drafting_recall_title()}
              confirms={m.drafting_recall()}
            >
              <p>{m.drafting_recall_text()}</p>
            </Confirm>
          </>
        ) : (
          <p className="small muted">{refusalWords(recall.reason)}</p>
        )}
      </SideBlock>
    );
  if (canHappen(status, "discard") && discard.allowed)
    return (
      <Confirm
        id="discard"
        action={paths.scenarioDisposal(id)}
        fields={{ revision }}
        compact
        opens={m.drafting_discard()}
        title={m.drafting_discard_title()}
        confirms={m.drafting_discard_yes()}
      >
        <p>{m.drafting_discard_text()}</p>
      </Confirm>
    );
  return null;
}
