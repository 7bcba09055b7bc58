import type { FoundOrganisation } from "#app/features/organisations/find-organisation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatDay } from "#app/ui/format.ts";

/** What an operator can do with a house now, with what it does; or why not. */
export function OrganisationDecision({
  id,
  status,
  suspendedUntil,
  can: { withdraw: _itsOwners, ...can },
}: Pick<FoundOrganisation, "id" | "status" | "suspendedUntil" | "can">) {
  const refusal = Object.values(can).find((may) => !may.allowed);
  if (refusal && !refusal.allowed) return <p className="muted">{refusalWords(refusal.reason)}</p>;
  return (
    <>
      {status === "pending" && <p className="small">{m.houses_decision_check()}</p>}
      <div className="row-actions">
        {can.verify && (
          <Confirm
            id="verify"
            look="official"
            action={paths.organisationVerification(id)}
            opens={m.houses_verify()}
            title={m.houses_verify_title()}
            confirms={m.houses_verify()}
          >
            <p>{m.houses_verify_text()}</p>
          </Confirm>
        )}
        {can.reject && (
          <ButtonLink look="secondary" href={paths.organisationRejection(id)}>
            {m.houses_reject()}
          </ButtonLink>
        )}
      </div>
      {status === "suspended" && <p>{m.houses_next_suspended({ day: suspendedUntil ? formatDay(suspendedUntil) : "" })}</p>}
      {(can.suspend || can.reinstate) && <p className="small muted">{m.houses_suspension_does()}</p>}
      {can.suspend && (
        <ButtonLink look="danger" href={paths.organisationSuspension(id)}>
          {m.houses_suspend()}
        </ButtonLink>
      )}
      {can.reinstate && (
        <Confirm
          id="reinstate"
          look="secondary"
          goes="primary"
          action={paths.organisationReinstatement(id)}
          opens={m.houses_reinstate()}
          title={m.houses_reinstate_title()}
          confirms={m.houses_reinstate()}
        >
          <p>{m.houses_reinstate_text()}</p>
        </Confirm>
      )}
      {!can.reject && !can.suspend && !can.reinstate && <p className="muted">{m.houses_no_decision()}</p>}
    </>
  );
}
