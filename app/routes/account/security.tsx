import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { demandsAny } from "#app/features/accounts/demands-of.server.ts";
import { findSecurity } from "#app/features/accounts/find-security.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { personUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sentence } from "#app/ui/content.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading, Section } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { titled } from "#app/ui/title.ts";
import { AuthenticatorPart } from "./authenticator-part.tsx";
import { PasskeyPart } from "./passkey-part.tsx";
import { RecoveryPart } from "./recovery-part.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { app, passkeys, recovery, demands } = await findSecurity(await personUseCase(args));
  const count = (app ? 1 : 0) + passkeys.length;
  const demanded = demandsAny(demands);
  return { app, passkeys, recovery, demands, last: count !== 1 ? null : demanded ? ("stays" as const) : ("goes" as const), on: count > 0, demanded };
}

export const meta: MetaFunction = () => titled(m.security_title());

export default function Security() {
  const { app, passkeys, recovery, demands, demanded, last, on } = useLoaderData<typeof loader>();
  const reasons = [
    ...demands.houses.map(({ house, role }) => m.security_reason_member({ house, role: memberRoleLabel[role]() })),
    ...(demands.reviewer ? [m.security_reason_reviewer()] : []),
    ...(demands.power ? [m.administer_reason_power()] : []),
  ];
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.account(), label: m.account_title() }]} />
      <PageHeading title={m.security_title()} lead={m.security_lead()} />
      <Section id="factor" title={m.security_status()}>
        <p>{on ? <Tag tone="good">{m.security_factor_on()}</Tag> : <Tag tone={demanded ? "bad" : "neutral"}>{m.security_factor_off()}</Tag>}</p>
        <p className="mt-2">
          {demanded ? (
            <Sentence>{m.security_why_demanded({ reasons: reasons.reduce((a, b) => m.security_reasons_join({ a, b })) })}</Sentence>
          ) : (
            m.security_why_optional()
          )}
        </p>
        {on && (recovery === null || recovery.left < 3) && (
          <div className="mt-4">
            <Notice kind="warning">{recovery === null ? m.security_recovery_none() : m.security_recovery_few()}</Notice>
          </div>
        )}
      </Section>
      <AuthenticatorPart app={app} last={last} />
      <PasskeyPart passkeys={passkeys} last={last} most={factorLimits.passkeys} />
      <RecoveryPart recovery={recovery} on={on} />
      <Section id="sessions" title={m.security_sessions()}>
        <p>{m.security_sessions_lead()}</p>
        <div className="actions">
          <ButtonLink href={paths.sessions()} look="secondary">
            {m.security_sessions_link()}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}
