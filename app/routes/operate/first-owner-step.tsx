import type { FirstOwner } from "#app/features/members/invite-first-owner.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";

/** What becomes of a house that has no owner yet: to whom the invitation went and until when it works, and how to send one. */
export const FirstOwnerStep = ({ id, may, waiting }: Pick<FirstOwner, "may" | "waiting"> & { id: string }) => (
  <>
    {waiting ? (
      <>
        <p>
          <Sentence>{m.houses_first_owner_sent({ email: waiting.email })}</Sentence>
        </p>
        <p className="small muted">
          {m.members_invitation_until()} <Instant at={waiting.expiresAt} />
        </p>
      </>
    ) : (
      <p>{m.houses_first_owner_none()}</p>
    )}
    {may.allowed ? (
      <ButtonLink look="secondary" href={paths.organisationOwner(id)}>
        {waiting ? m.houses_first_owner_again() : m.houses_first_owner_invite()}
      </ButtonLink>
    ) : (
      <p className="muted">{refusalWords(may.reason)}</p>
    )}
  </>
);
