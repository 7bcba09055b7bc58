import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";

/** What the reader can do with an intent now; nothing for those who can only read. `stands`: it could have been withdrawn until the closing. */
export function IntentActs({ id, can, stands }: { id: string; can: { acknowledge: boolean; withdraw: boolean }; stands: boolean }) {
  if (stands) return <p className="mt-6 muted">{m.intents_stands()}</p>;
  if (!can.acknowledge && !can.withdraw) return null;
  return (
    <div className="actions">
      {can.acknowledge && <PostButton action={paths.intentReceipt(id)}>{m.intents_acknowledge()}</PostButton>}
      {can.withdraw && (
        <Confirm
          id="withdraw"
          action={paths.intentWithdrawal(id)}
          opens={m.intents_withdraw()}
          title={m.intents_withdraw_title()}
          confirms={m.intents_withdraw()}
        >
          <p>{m.intents_withdraw_means()}</p>
        </Confirm>
      )}
    </div>
  );
}
