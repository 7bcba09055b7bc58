import type { FoundQualification } from "#app/features/qualifications/find-qualification.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";

/** What the reader can do with a qualification now. */
export function QualificationDecision({ id, status, renews, can }: Pick<FoundQualification, "id" | "status" | "renews" | "can">) {
  const { verify, refuse, revoke, withdraw } = can;
  if (![verify, refuse, revoke, withdraw].some((may) => may?.allowed)) return <p className="muted">{m.qualifications_nothing()}</p>;
  return (
    <>
      {status === "waiting" && verify?.allowed && <p className="small">{m.qualifications_decision_check()}</p>}
      {verify && !verify.allowed && verify.reason === "qualification-expired" && <p>{refusalWords(verify.reason)}</p>}
      <div className="row-actions">
        {verify?.allowed && (
          <Confirm
            id="verify"
            look="official"
            action={paths.qualificationVerification(id)}
            opens={m.qualifications_verify()}
            title={m.qualifications_verify_title()}
            confirms={m.qualifications_verify()}
          >
            <p>{renews ? m.qualifications_verify_renews_text() : m.qualifications_verify_text()}</p>
          </Confirm>
        )}
        {refuse?.allowed && (
          <ButtonLink look="secondary" href={paths.qualificationRefusal(id)}>
            {m.qualifications_refuse()}
          </ButtonLink>
        )}
        {revoke?.allowed && (
          <ButtonLink look="danger" href={paths.qualificationRevocation(id)}>
            {m.qualifications_revoke()}
          </ButtonLink>
        )}
        {withdraw?.allowed && (
          <Confirm
            id="withdraw"
            look="secondary"
            action={paths.qualificationWithdrawal(id)}
            opens={m.qualifications_withdraw()}
            title={m.qualifications_withdraw_title()}
            confirms={m.qualifications_withdraw()}
          >
            <p>{m.qualifications_withdraw_text()}</p>
          </Confirm>
        )}
      </div>
    </>
  );
}
