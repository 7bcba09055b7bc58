import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayRegister } from "#app/domain/identity/policy.ts";
import { listMyHouses, listMyInvitations } from "#app/features/organisations/list-my-houses.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { keptOutWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Content, RecordNumber, Sentence } from "#app/ui/content.tsx";
import { OrganisationStatusTag } from "#app/ui/house-status-tag.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const [houses, invitations] = await Promise.all([listMyHouses(ctx), listMyInvitations(ctx)]);
  const { actingFor, power } = ctx.actor;
  return { houses, invitations, current: actingFor?.membershipId ?? null, keptOut: !!power, registers: mayRegister(ctx.actor).allowed };
}

export const meta: MetaFunction = () => titled(m.houses_mine());

export default function MyHouses() {
  const { houses, invitations, current, keptOut, registers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading title={m.houses_mine()} lead={m.houses_mine_lead()}>
        {registers && (
          <ButtonLink href={paths.organisationNew()} look="secondary">
            {m.houses_register()}
          </ButtonLink>
        )}
      </PageHeading>
      {invitations.map(({ organisation, role, keptOutBy }) => (
        <Notice key={`${organisation} ${role}`}>
          <Sentence>{(keptOutBy ? m.houses_invited : m.houses_invited_row)({ organisation, role: memberRoleLabel[role]() })}</Sentence>{" "}
          {keptOutBy && keptOutWords(keptOutBy)}
        </Notice>
      ))}
      {houses.length > 0 ? (
        <Table
          caption={m.houses_mine()}
          hideCaption
          rows={houses}
          rowKey={({ membershipId }) => membershipId}
          columns={[
            { name: m.houses_mine_name(), cell: ({ name }) => <Content>{name}</Content> },
            { name: m.houses_code(), cell: ({ creditCode }) => <RecordNumber>{creditCode}</RecordNumber> },
            { name: m.houses_mine_status(), cell: ({ status }) => <OrganisationStatusTag status={status} /> },
            { name: m.houses_mine_role(), cell: ({ role }) => memberRoleLabel[role]() },
            {
              name: m.houses_mine_now(),
              cell: ({ membershipId }) =>
                membershipId === current ? (
                  <a href={paths.organisation()}>{m.houses_own()}</a>
                ) : (
                  <PostButton action={paths.organisationChoice()} fields={{ membership: membershipId }} look="secondary" compact>
                    {m.houses_mine_choose()}
                  </PostButton>
                ),
            },
          ]}
        />
      ) : (
        <EmptyState title={m.houses_mine_none()}>
          <p>{keptOut ? m.houses_mine_none_power() : m.houses_mine_none_text()}</p>
        </EmptyState>
      )}
    </Page>
  );
}
