import type { Regime } from "#app/domain/scenario/regime.ts";
import { isStatutory } from "#app/domain/scenario/regime.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { SideBlock } from "#app/ui/page.tsx";
import { IntentTag, InvitationTag } from "#app/ui/status-tag.tsx";
import type { Leads as Found } from "./leads-of.server.ts";

/** What brings the two sides together: the owner's shortlist and intents, a vendor's invitations, its own intents and the next one. */
export function Leads({ number, regime, leads }: { number: string; regime: Regime; leads: Found }) {
  const { open, owner, watch, invitations, intents, send } = leads;
  const vendor = invitations.length > 0 || intents.length > 0 || (open && send?.allowed);
  if (!owner && !watch && !vendor && !(open && send === null)) return null;
  return (
    <div className="no-print">
      <SideBlock title={m.intents_block()}>
        {owner && (
          <ul className="stack">
            <li>
              <a href={paths.shortlist(number)}>{m.intents_shortlist_with({ count: owner.shortlisted })}</a>
            </li>
            <li>
              <a href={paths.scenarioIntents(number)}>{m.intents_received_with({ count: owner.intents })}</a>
              {owner.unread > 0 && <strong>{m.intents_unread({ count: owner.unread })}</strong>}
            </li>
          </ul>
        )}
        {watch && <a href={paths.scenarioIntents(number)}>{m.intents_list()}</a>}
        {invitations.map(({ id, status, product }) => (
          <p key={id}>
            <a href={paths.intentInvitation(id)}>{m.intents_invited_with()}</a> <span lang="zh-CN">{product}</span> <InvitationTag status={status} />
          </p>
        ))}
        {intents.map(({ id, status, product }) => (
          <p key={id}>
            <a href={paths.intent(id)}>{m.intents_intent()}</a> <span lang="zh-CN">{product}</span> <IntentTag status={status} />
          </p>
        ))}
        {open && send?.allowed && (
          <ButtonLink href={paths.intentNew(number)} look={intents.length > 0 ? "secondary" : "primary"}>
            {m.intents_send()}
          </ButtonLink>
        )}
        {open && send === null && (
          <p className="small">
            <a href={paths.intentNew(number)}>{m.intents_visitor()}</a>
          </p>
        )}
        {!owner && !watch && <p className="small muted">{isStatutory(regime) ? m.intents_short_statutory() : m.intents_short()}</p>}
      </SideBlock>
    </div>
  );
}
