import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mlps } from "#app/domain/identity/password.ts";
import { findPeople } from "#app/features/administration/find-people.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { searched } from "#app/platform/list-query.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Content, languageOf } from "#app/ui/content.tsx";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { AccountState } from "./account-state.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { demo, origin, passwordProfile } = args.context;
  const q = searched(new URL(args.request.url).searchParams.get("who"));
  return { q, ...granted(await findPeople(ctx, q)), settings: { demo, origin, passwordProfile } };
}

export const meta: MetaFunction = () => titled(m.administer_title());

export default function Administer() {
  const { q, people, more, settings } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={m.administer_title()} lead={m.administer_lead()} />
      <form className="search-row" role="search" action={paths.administer()} aria-label={m.administer_search()}>
        <input
          className="input"
          type="search"
          name="who"
          defaultValue={q}
          {...languageOf(q)}
          maxLength={100}
          aria-label={m.administer_search()}
          placeholder={m.administer_search()}
        />
        <Button look="secondary">{m.administer_find()}</Button>
      </form>
      {people.length > 0 ? (
        <Table
          caption={m.administer_title()}
          hideCaption
          rows={people}
          rowKey={({ personId }) => personId}
          columns={[
            {
              name: m.administer_name(),
              cell: ({ personId, name }) => (
                <a href={paths.administerPerson(personId)} lang="zh-CN">
                  {name}
                </a>
              ),
            },
            { name: m.administer_email(), cell: ({ email }) => email },
            { name: m.administer_houses_or_power(), cell: ({ houses, power }) => (power ? powerLabel[power]() : <Content>{houses.join("、")}</Content>) },
            { name: m.administer_state(), cell: (account) => <AccountState {...account} /> },
            { name: m.administer_since(), cell: ({ createdAt }) => <span className="nowrap">{formatDay(createdAt)}</span> },
          ]}
        />
      ) : (
        <EmptyState title={m.administer_none()}>
          <p>
            <a href={paths.administer()}>{m.administer_all()}</a>
          </p>
        </EmptyState>
      )}
      {more && <p className="muted small mt-2">{m.administer_limited({ count: people.length })}</p>}
      <Section id="settings" title={m.administer_settings()}>
        <p className="muted">{m.administer_settings_lead()}</p>
        <SummaryList
          rows={[
            { name: m.administer_settings_origin(), value: settings.origin },
            { name: m.administer_settings_demo(), value: settings.demo ? m.administer_settings_yes() : m.administer_settings_no() },
            {
              name: m.administer_settings_profile(),
              value: settings.passwordProfile === "mlps" ? m.administer_profile_mlps({ days: mlps.days }) : m.administer_profile_asvs(),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
