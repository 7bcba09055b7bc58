import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPerson } from "#app/features/administration/find-people.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { powerLabel } from "#app/i18n/house-labels.ts";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Content } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { AccountState } from "./account-state.tsx";

export async function loader(args: LoaderFunctionArgs) {
  return granted(await readPerson(await signedInUseCase(args), args.params.id ?? ""));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.name ?? m.administer_title());

export default function Person() {
  const { personId, name, email, houses, power, disabledAt, createdAt, factor, sessions, acts } = useLoaderData<typeof loader>();
  const why = acts.disable.why;
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.administer(), label: m.administer_title() }]} />
      <PageHeading title={<Content>{name}</Content>} />
      <SummaryList
        rows={[
          { name: m.administer_email(), value: email },
          { name: m.administer_houses(), value: houses.length > 0 ? <Content>{houses.join("、")}</Content> : m.record_none_noted() },
          { name: m.administer_power(), value: power ? powerLabel[power]() : m.record_none_noted() },
          { name: m.administer_state(), value: <AccountState disabledAt={disabledAt} email={email} /> },
          ...(disabledAt ? [{ name: m.administer_disabled_since(), value: <Instant at={disabledAt} /> }] : []),
          { name: m.administer_since(), value: <Instant at={createdAt} /> },
          { name: m.security_status(), value: factor ? m.security_factor_on() : m.security_factor_off() },
          { name: m.administer_sessions(), value: m.administer_sessions_count({ count: sessions }) },
        ]}
      />
      <Section id="acts" title={m.administer_acts()}>
        {why && <p className="muted">{refusalWords(why)}</p>}
        <div className="actions">
          {acts["end-sessions"].possible && (
            <Confirm
              id="end-sessions"
              action={paths.personSessions(personId)}
              opens={m.administer_end_sessions()}
              title={m.administer_end_sessions()}
              confirms={m.administer_end_sessions()}
              look="secondary"
            >
              <p>{m.administer_end_sessions_lead()}</p>
            </Confirm>
          )}
          {acts.enable.possible && (
            <Confirm
              id="enable"
              action={paths.personEnabling(personId)}
              opens={m.administer_enable()}
              title={m.administer_enable()}
              confirms={m.administer_enable()}
              look="primary"
            >
              <p>{m.administer_enable_lead()}</p>
            </Confirm>
          )}
          {acts["clear-factors"].possible && (
            <ButtonLink href={paths.personFactors(personId)} look="secondary">
              {m.administer_clear()}
            </ButtonLink>
          )}
          {acts.disable.possible && (
            <ButtonLink href={paths.personDisabling(personId)} look="danger">
              {m.administer_disable()}
            </ButtonLink>
          )}
        </div>
      </Section>
    </Page>
  );
}
