import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEmailLink, undoEmailChange } from "#app/features/accounts/change-email.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";

import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { opened } from "./open-link.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return opened(await findEmailLink(await context.useCase(), "email-undo", params.token ?? ""));
}

/** Only a button changes anything: mail programs open links by themselves. */
export async function action({ params, context }: ActionFunctionArgs) {
  opened(await undoEmailChange(await context.useCase(), params.token ?? ""));
  return redirectTo(paths.signIn(), saying(context, "email-undone"));
}

export const meta: MetaFunction = () => titled(m.account_email_undo());

export default function EmailLink() {
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeading title={m.account_email_undo()} lead={m.account_email_undo_lead({ email })} />
      <form method="post">
        <Button>{m.account_email_undo_do()}</Button>
      </form>
    </Page>
  );
}
