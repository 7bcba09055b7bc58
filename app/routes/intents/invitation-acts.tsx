import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";

/** What the reader can do with an invitation now; nothing where it has ended. */
export function InvitationActs({
  id,
  scenario,
  product,
  can,
}: {
  id: string;
  scenario: string;
  product: string;
  can: { accept: boolean; decline: boolean; withdraw: boolean };
}) {
  if (!can.accept && !can.decline && !can.withdraw) return null;
  return (
    <div className="actions">
      {can.accept && <ButtonLink href={`${paths.intentNew(scenario)}?${new URLSearchParams({ product })}`}>{m.intents_send()}</ButtonLink>}
      {can.decline && (
        <ButtonLink href={paths.intentInvitationRefusal(id)} look="secondary">
          {m.intents_decline()}
        </ButtonLink>
      )}
      {can.withdraw && (
        <Confirm
          id="withdraw"
          action={paths.intentInvitationWithdrawal(id)}
          opens={m.intents_invite_withdraw()}
          title={m.intents_invite_withdraw_title()}
          confirms={m.intents_invite_withdraw()}
        >
          <p>{m.intents_invite_withdraw_means()}</p>
        </Confirm>
      )}
    </div>
  );
}
