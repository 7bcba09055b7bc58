import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeEmail, findEmailLink } from "#app/features/accounts/change-email.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";

import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { opened } from "./open-link.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return opened(await findEmailLink(await context.useCase(), "email-change", params.token ?? ""));
}

/** Only a button changes anything: mail programs open links by themselves. */
export async function action({ params, context }: ActionFunctionArgs) {
  opened(await changeEmail(await context.useCase(), params.token ?? ""));
  return redirectTo(paths.signIn(), saying(context, "email-changed"));
}

export const meta: MetaFunction = () => titled(m.account_email_link());

export default function EmailLink() {
  const { name, email } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeading title={m.account_email_link()} lead={m.account_email_link_lead({ name, email })} />
      <form method="post">
        <Button>{m.account_email_confirm()}</Button>
      </form>
    </Page>
  );
}
