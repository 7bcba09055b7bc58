import type { ProductRefusal } from "#app/domain/product/policy.ts";
import type { Decision } from "#app/domain/shared/decision.ts";
import type { FoundConfirmation } from "#app/features/products/find-confirmation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Content, Sentence } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { ConfirmationTag } from "#app/ui/status-tag.tsx";

interface Props {
  request: Pick<FoundConfirmation["request"], "id" | "level" | "state" | "decidedAt" | "reason">;
  askedName: string | null;
  decidedBy: string | null;
  may: Decision<ProductRefusal>;
  /** Where the vendor puts the evidence right; null for everybody else. */
  mend: string | null;
}

/** What was decided, by whom, when and why; or the two acts; or whom it waits for. */
export function Conclusion({ request, askedName, decidedBy, may, mend }: Props) {
  const { level, state } = request;
  if (state !== "waiting") return <Decided request={request} decidedBy={decidedBy} mend={mend} />;
  const waits = level === "tested" ? m.operate_waiting_tested() : m.operate_waiting_deployed({ name: askedName ?? "" });
  if (!may.allowed)
    return (
      <>
        <p>
          <Sentence>{waits}</Sentence>
        </p>
        <p className="small muted">{m.operate_cannot_confirm({ reason: refusalWords(may.reason) ?? "" })}</p>
      </>
    );
  const means = level === "tested" ? m.operate_confirm_tested_means() : m.operate_confirm_deployed_means();
  return (
    <>
      <p className="small">{means}</p>
      <p className="small muted">{m.operate_confirm_effect()}</p>
      <div className="actions">
        <Confirm
          id="confirm"
          action={paths.confirmationApproval(request.id)}
          opens={m.operate_confirm()}
          title={m.operate_confirm_title()}
          confirms={m.operate_confirm()}
          look="primary"
        >
          <p>{means}</p>
          <p>{m.operate_confirm_effect()}</p>
          <p>{m.operate_confirm_record()}</p>
        </Confirm>
        <ButtonLink href={paths.confirmationRefusal(request.id)} look="secondary">
          {m.operate_refuse()}
        </ButtonLink>
      </div>
    </>
  );
}

const Decided = ({ request: { state, decidedAt, reason }, decidedBy, mend }: Pick<Props, "request" | "decidedBy" | "mend">) => (
  <>
    <p>
      <ConfirmationTag state={state} />
    </p>
    <p className="small">
      {decidedBy && (
        <>
          <Content>{decidedBy}</Content>{" "}
        </>
      )}
      {decidedAt && <Instant at={decidedAt} />}
    </p>
    {state === "withdrawn" && <p>{m.operate_withdrawn_why()}</p>}
    {reason && (
      <p className="inset" lang="zh-CN">
        {reason}
      </p>
    )}
    {state === "refused" && mend && (
      <p>
        <a href={mend}>{m.operate_mend()}</a>
      </p>
    )}
  </>
);
