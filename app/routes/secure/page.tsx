import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mlps } from "#app/domain/identity/password.ts";
import { watchPowers } from "#app/features/administration/watch-powers.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { limitLabel } from "#app/i18n/house-labels.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { Holders } from "./holders.tsx";

export async function loader(args: LoaderFunctionArgs) {
  return { ...granted(await watchPowers(await signedInUseCase(args))), profile: args.context.passwordProfile };
}

export const meta: MetaFunction = () => titled(m.administer_secure());

/** 900 s is 15 min to who reads it. */
const lasting = (seconds: number) =>
  seconds % 3600 === 0
    ? m.administer_hours({ count: seconds / 3600 })
    : seconds % 60 === 0
      ? m.administer_minutes({ count: seconds / 60 })
      : m.administer_seconds({ count: seconds });

export default function Secure() {
  const { holders, limits, grants, profile } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={m.administer_secure()} lead={m.administer_secure_lead()} />
      <Section id="holders" title={m.administer_holders()}>
        {holders.length > 0 ? <Holders holders={holders} /> : <p className="muted">{m.administer_holders_none()}</p>}
        {grants && (
          <p className="actions">
            <ButtonLink href={paths.powerGrant()} look="secondary">
              {m.administer_grant()}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section id="policy" title={m.administer_settings_profile()}>
        <p>{profile === "mlps" ? m.administer_profile_mlps({ days: mlps.days }) : m.administer_profile_asvs()}</p>
      </Section>
      <Section id="limits" title={m.administer_limits()}>
        <p className="muted">{m.administer_limits_lead()}</p>
        <Table
          caption={m.administer_limits()}
          hideCaption
          rows={limits}
          rowKey={({ name }) => name}
          columns={[
            { name: m.administer_limit_name(), cell: ({ name }) => limitLabel[name]?.() ?? name },
            { name: m.administer_limit_free(), figure: true, cell: ({ free }) => free },
            { name: m.administer_limit_pause(), figure: true, cell: ({ pauseSeconds }) => lasting(pauseSeconds) },
            { name: m.administer_limit_longest(), figure: true, cell: ({ longestSeconds }) => lasting(longestSeconds) },
            { name: m.administer_limit_paused(), figure: true, cell: ({ paused }) => (paused > 0 ? <strong>{paused}</strong> : paused) },
          ]}
        />
        {grants && (
          <p className="actions">
            <ButtonLink href={paths.limitsLift()} look="secondary">
              {m.administer_lift()}
            </ButtonLink>
          </p>
        )}
      </Section>
    </Page>
  );
}
