import type { FoundInvitation } from "#app/features/accounts/accept-invitation.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { keptOutWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";

/** An invitation to an address that has an account: its holder accepts it signed in, nobody else. */
export const InvitationElsewhere = ({
  email,
  organisation,
  role,
  token,
  reader,
  keptOutBy,
  signedIn,
}: Omit<FoundInvitation, "passwordProfile"> & { token: string; signedIn: boolean; reader: Exclude<FoundInvitation["reader"], "new"> }) => (
  <Page narrow>
    <PageHeading
      title={<Sentence>{m.members_join_title({ organisation })}</Sentence>}
      lead={<Sentence>{m.members_join_lead({ organisation, role: memberRoleLabel[role]() })}</Sentence>}
    />
    {reader === "known" && <p>{m.members_join_sign_in({ email })}</p>}
    {keptOutBy && <Notice kind="warning">{keptOutWords(keptOutBy)}</Notice>}
    {reader === "other" && <Notice kind="warning">{m.members_join_other({ email })}</Notice>}
    <div className="actions">
      {reader === "known" && (
        <ButtonLink href={`${paths.signIn()}?${new URLSearchParams({ next: paths.invitation(token) })}`}>{m.members_join_sign_in_button()}</ButtonLink>
      )}
      {reader === "invited" && <PostButton action={paths.invitationAcceptance(token)}>{m.members_join_button()}</PostButton>}
      {reader === "kept-out" && (
        <ButtonLink href={signedIn ? paths.desk() : paths.home()} look="secondary">
          {signedIn ? m.members_join_power_back() : m.ui_to_home()}
        </ButtonLink>
      )}
      {reader === "other" && (
        <PostButton action={paths.signOut()} look="secondary">
          {m.desk_sign_out()}
        </PostButton>
      )}
    </div>
  </Page>
);
