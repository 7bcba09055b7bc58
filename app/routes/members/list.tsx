import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { FoundMember } from "#app/features/members/list-members.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { betweenSentences, Content, Sentence } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { useForHouse } from "#app/ui/house-form.tsx";
import { HouseTabs } from "#app/ui/house-tabs.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { titled } from "#app/ui/title.ts";
import { loadMembers } from "./load-members.server.ts";
import { MemberActions } from "./member-actions.tsx";
import { profileWords } from "./profile-options.ts";
import { roleOptions } from "./role-options.ts";

export async function loader(args: LoaderFunctionArgs) {
  return (await loadMembers(args)).found;
}

const isManaged = ({ mayChange, mayRemove, mayTransfer }: FoundMember) => mayChange.allowed || mayRemove.allowed || mayTransfer.allowed;

export const meta: MetaFunction = () => titled(m.members_title());

export default function Members() {
  const departure = useForHouse(paths.organisationDeparture());
  const { name, members, invitations, mayInvite, mayLeave, passwordProfile, mayChoosePasswords } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.organisation(), label: m.houses_own() }]} />
      <PageHeading title={m.members_title()} count={m.members_count({ count: members.length })} lead={m.members_lead()}>
        {mayInvite.allowed && <ButtonLink href={paths.memberInvitations()}>{m.members_invite()}</ButtonLink>}
      </PageHeading>
      <HouseTabs current={paths.members()} />
      {!mayInvite.allowed && <p className="muted">{refusalWords(mayInvite.reason)}</p>}
      <Table
        caption={m.members_title()}
        hideCaption
        rows={members}
        rowKey={({ id }) => id}
        columns={[
          {
            name: m.members_name(),
            cell: (member) => (
              <>
                <Content>{member.name}</Content>
                {member.self && `${betweenSentences()}${m.members_you()}`}
                {member.disabled && (
                  <>
                    {" "}
                    <Tag tone="bad">{m.administer_disabled()}</Tag>
                  </>
                )}
              </>
            ),
          },
          { name: m.members_email(), cell: ({ email }) => email },
          { name: m.members_role(), brief: true, cell: ({ role }) => memberRoleLabel[role]() },
          { name: m.members_since(), brief: true, cell: ({ since }) => formatDay(since) },
          ...(members.some(isManaged) ? [{ name: m.members_actions(), cell: MemberActions }] : []),
        ]}
      />
      {invitations.length > 0 && (
        <Section id="invitations" title={m.members_invitations()}>
          <Table
            caption={m.members_invitations()}
            hideCaption
            rows={invitations}
            rowKey={({ id }) => id}
            columns={[
              { name: m.members_email(), cell: ({ email }) => email },
              { name: m.members_role(), brief: true, cell: ({ role }) => memberRoleLabel[role]() },
              { name: m.members_invitation_until(), cell: ({ expiresAt }) => <Instant at={expiresAt} /> },
              {
                name: m.members_actions(),
                cell: ({ id }) => (
                  <div className="row-actions">
                    {mayInvite.allowed && (
                      <PostButton action={paths.memberInvitationRenewal(id)} look="secondary" compact>
                        {m.members_invitation_renew()}
                      </PostButton>
                    )}
                    <PostButton action={paths.memberInvitationWithdrawal(id)} look="quiet" compact>
                      {m.members_invitation_withdraw()}
                    </PostButton>
                  </div>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section id="roles" title={m.members_roles()}>
        <SummaryList rows={roleOptions().map(({ label, hint }) => ({ name: label, value: hint }))} />
      </Section>
      <Section id="passwords" title={m.members_passwords()}>
        <p>
          <Sentence>{profileWords(passwordProfile)}</Sentence>
        </p>
        {mayChoosePasswords.allowed && (
          <div className="actions">
            <ButtonLink href={paths.memberPasswords()} look="secondary">
              {m.members_passwords_change()}
            </ButtonLink>
          </div>
        )}
      </Section>
      <Section id="leaving" title={m.members_leave()}>
        {mayLeave.allowed ? (
          <Confirm
            id="leave"
            action={departure ?? ""}
            look="secondary"
            opens={m.members_leave()}
            title={m.members_leave_title({ house: name })}
            confirms={m.members_leave()}
          >
            <p>
              <Sentence>{m.members_leave_text()}</Sentence>
            </p>
          </Confirm>
        ) : (
          <p className="muted">{refusalWords(mayLeave.reason)}</p>
        )}
      </Section>
    </Page>
  );
}
