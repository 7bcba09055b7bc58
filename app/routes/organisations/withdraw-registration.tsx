import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { useForHouse } from "#app/ui/house-form.tsx";

/** For the owner of a house that was never verified: there is a way out, and what it does. */
export function WithdrawRegistration({ name }: { name: string }) {
  const withdrawal = useForHouse(paths.organisationWithdrawal());
  return (
    <Confirm
      id="withdraw"
      action={withdrawal ?? ""}
      look="secondary"
      opens={m.houses_withdraw()}
      title={m.houses_withdraw_title({ house: name })}
      confirms={m.houses_withdraw()}
    >
      <p>
        <Sentence>{m.houses_withdraw_text()}</Sentence>
      </p>
    </Confirm>
  );
}
