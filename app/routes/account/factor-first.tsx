import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { passkeySite } from "#app/platform/passkey.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { personUseCase } from "#app/platform/sign-in-first.server.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Content, Sentence } from "#app/ui/content.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { withNext } from "./enter.server.ts";
import { nextIn } from "./pending.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  await personUseCase(args);
  const [{ lacking, hasFactor, houses }, session] = await Promise.all([context.found(), context.signedIn()]);
  const next = nextIn(request);
  if (!lacking) throw redirectTo(next);
  return {
    house: lacking.house,
    hasFactor,
    again: withNext(paths.signInAgain(), next),
    app: withNext(paths.authenticator(), next),
    passkey: passkeySite(request, context) && withNext(paths.passkeyNew(), next),
    others: houses.filter(({ membershipId }) => membershipId !== session?.membershipId),
  };
}

export const meta: MetaFunction = () => titled(m.security_first_title());

/** Before anything else opens: what somebody's role asks for, and where they get it. */
export default function FactorFirst() {
  const { house, hasFactor, again, app, passkey, others } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeading
        title={hasFactor ? m.security_first_title_show() : m.security_first_title()}
        lead={<Sentence>{house ? m.security_first_house({ house }) : m.security_first_reviewer()}</Sentence>}
      />
      {hasFactor ? (
        <>
          <p>{m.security_first_elsewhere()}</p>
          <div className="actions">
            <ButtonLink href={again}>{m.security_lacking_do()}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p>{m.security_first_choose()}</p>
          <Section title={m.security_app_title()}>
            <p>{m.security_app_what()}</p>
            <div className="actions">
              <ButtonLink href={app}>{m.security_app_set()}</ButtonLink>
            </div>
          </Section>
          {passkey && (
            <Section title={m.security_passkeys_title()}>
              <p>{m.security_passkeys_what()}</p>
              <div className="actions">
                <ButtonLink href={passkey} look="secondary">
                  {m.security_passkey_add()}
                </ButtonLink>
              </div>
            </Section>
          )}
        </>
      )}
      {others.length > 0 && (
        <Section title={m.security_acting_title()}>
          <p>{m.security_first_other_house()}</p>
          <ul className="stack">
            {others.map(({ membershipId, name }) => (
              <li key={membershipId}>
                <PostButton action={paths.organisationChoice()} fields={{ membership: membershipId }} look="secondary">
                  <Content>{name}</Content>
                </PostButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="mt-6">
        <PostButton action={paths.signOut()} look="quiet">
          {m.desk_sign_out()}
        </PostButton>
      </div>
    </Page>
  );
}
