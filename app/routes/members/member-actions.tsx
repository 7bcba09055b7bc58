import type { FoundMember } from "#app/features/members/list-members.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";

/** What the reader may do about a member: what they may not is not offered. */
export const MemberActions = ({ id, name, email, mayChange, mayRemove, mayTransfer }: FoundMember) => (
  <div className="row-actions">
    {mayChange.allowed && (
      <ButtonLink href={paths.memberRole(id)} look="secondary" compact>
        {m.members_change()}
      </ButtonLink>
    )}
    {mayTransfer.allowed && (
      <ButtonLink href={paths.memberOwnership(id)} look="quiet" compact>
        {m.members_hand()}
      </ButtonLink>
    )}
    {mayRemove.allowed && (
      <Confirm
        id={`remove-${id}`}
        action={paths.memberRemoval(id)}
        look="quiet"
        compact
        opens={m.members_remove()}
        title={m.members_remove_title({ name })}
        confirms={m.members_remove()}
      >
        <p className="muted">{email}</p>
        <p>{m.members_remove_text()}</p>
      </Confirm>
    )}
  </div>
);
