import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayRegister } from "#app/domain/identity/policy.ts";
import { findAccount } from "#app/features/accounts/find-account.server.ts";
import { localeName } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel, powerLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Content } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { actingFor, personId, power } = ctx.actor;
  const [{ hasFactor }, present] = await Promise.all([args.context.found(), args.context.sessions.list(personId)]);
  return {
    second: hasFactor,
    present: present.length,
    ...(await findAccount(ctx)),
    power: power ?? null,
    house: actingFor && { name: actingFor.name, role: actingFor.role },
    registers: mayRegister(ctx.actor).allowed,
  };
}

export const meta: MetaFunction = () => titled(m.account_title());

/** One's own account: a quiet list of sections, each with the way to change it. */
export default function Account() {
  const { second, present, name, locale, email, passwordChangedAt, power, house, registers } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeading title={m.account_title()} lead={<Content>{name}</Content>} />
      {!house && !power && (
        <EmptyState title={m.account_house_none()}>
          <p>{m.account_house_none_text({ email })}</p>
          {registers && (
            <p className="actions">
              <ButtonLink href={paths.organisationNew()}>{m.houses_register()}</ButtonLink>
            </p>
          )}
        </EmptyState>
      )}
      <Section id="profile" title={m.account_profile()}>
        <SummaryList
          rows={[
            { name: m.account_name(), value: <Content>{name}</Content>, change: paths.accountProfile() },
            { name: m.account_language(), value: <span lang={locale}>{localeName[locale]}</span>, change: paths.accountProfile() },
          ]}
        />
      </Section>
      <Section id="entry" title={m.account_sign_in()}>
        <SummaryList
          rows={[
            { name: m.account_email(), value: email, change: paths.accountEmail() },
            {
              name: m.account_password(),
              value: passwordChangedAt && (
                <>
                  {m.account_password_changed_at()} <Instant at={passwordChangedAt} />
                </>
              ),
              change: paths.accountPassword(),
            },
          ]}
        />
      </Section>
      <Section id="security" title={m.security_title()}>
        <SummaryList
          rows={[
            {
              name: m.security_status(),
              value: second ? m.security_factor_on() : m.security_factor_off(),
              change: paths.security(),
              ...(!second && { does: m.account_set_up() }),
            },
            { name: m.security_sessions(), value: m.security_sessions_count({ count: present }), change: paths.sessions(), does: m.account_look() },
          ]}
        />
      </Section>
      {house && (
        <Section id="house" title={m.account_house()}>
          <SummaryList
            rows={[
              {
                name: m.account_acting_for(),
                value: (
                  <>
                    <Content>{house.name}</Content>
                    {` · ${memberRoleLabel[house.role]()}`}
                  </>
                ),
                change: paths.organisations(),
                does: m.account_look(),
              },
            ]}
          />
        </Section>
      )}
      {power && (
        <Section id="power" title={m.administer_power()}>
          <SummaryList rows={[{ name: powerLabel[power](), value: m.houses_mine_none_power() }]} />
        </Section>
      )}
      <Section id="data" title={m.mydata_title()}>
        <p>
          <a href={paths.personalData()}>{m.mydata_link()}</a>
        </p>
      </Section>
    </Page>
  );
}
