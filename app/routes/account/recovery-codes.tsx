import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSecurity } from "#app/features/accounts/find-security.server.ts";
import { renewRecoveryCodes } from "#app/features/accounts/renew-recovery-codes.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { safePath } from "#app/platform/safe-path.server.ts";
import { recentlyProvedPerson } from "#app/platform/sign-in-first.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await recentlyProvedPerson(args);
  const { recovery } = await findSecurity(ctx);
  const next = safePath(new URL(args.request.url).searchParams.get("next"), paths.security());
  return { name: ctx.actor.name, left: recovery?.left ?? 0, next };
}

/** Shows ten new codes, this once: the answer itself is the only place where they stand. */
export async function action(args: ActionFunctionArgs) {
  return granted(await renewRecoveryCodes(await recentlyProvedPerson(args)));
}

export const meta: MetaFunction = () => titled(m.security_recovery_codes());

export default function RecoveryCodes() {
  const { name, left, next } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const trail = [{ href: paths.security(), label: m.security_title() }];
  return made ? (
    <Page narrow>
      <Breadcrumb trail={trail} />
      <PageHeading title={m.security_recovery_shown()} lead={m.security_recovery_shown_lead()} />
      <p className="print-only">{m.security_recovery_for({ name, at: formatInstant(made.at) })}</p>
      <pre className="codes" lang="en">
        {made.codes.join("\n")}
      </pre>
      <p className="small muted no-print">{m.security_recovery_copy()}</p>
      <div className="actions no-print">
        <ButtonLink href={next}>{m.security_recovery_done()}</ButtonLink>
      </div>
    </Page>
  ) : (
    <Page narrow>
      <Breadcrumb trail={trail} />
      <PageHeading title={m.security_recovery_codes()} lead={m.security_recovery_what()} />
      <p>{m.security_recovery_make_lead()}</p>
      {left > 0 && <Notice kind="warning">{m.security_recovery_replaces({ left })}</Notice>}
      <form method="post">
        <div className="actions">
          <Button>{left > 0 ? m.security_recovery_renew() : m.security_recovery_make()}</Button>
          <a href={next}>{m.security_recovery_later()}</a>
        </div>
      </form>
    </Page>
  );
}
