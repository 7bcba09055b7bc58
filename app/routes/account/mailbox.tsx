import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLetters } from "#app/features/accounts/list-letters.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";
import { mailboxUseCase } from "./mailbox-open.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await mailboxUseCase(context);
  const to = (new URL(request.url).searchParams.get("to") ?? "").trim();
  return { to, letters: await listLetters(ctx, to) };
}

export const meta: MetaFunction = () => titled(m.account_mailbox());

export default function Mailbox() {
  const { to, letters } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={m.account_mailbox()} lead={m.account_mailbox_lead()} />
      <form className="search-row" action={paths.mailbox()}>
        <input
          className="input"
          type="search"
          name="to"
          defaultValue={to}
          maxLength={254}
          aria-label={m.account_mailbox_filter()}
          placeholder={m.account_mailbox_filter()}
        />
        <Button look="secondary">{m.account_mailbox_find()}</Button>
      </form>
      {letters.length > 0 ? (
        <Table
          caption={m.account_mailbox()}
          hideCaption
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              name: m.account_mailbox_subject(),
              cell: ({ id, subject, locale }) => (
                <a href={paths.letter(id)} lang={locale}>
                  {subject}
                </a>
              ),
            },
            { name: m.account_mailbox_to(), cell: (letter) => letter.to },
            { name: m.account_mailbox_at(), cell: ({ createdAt }) => <Instant at={createdAt} /> },
          ]}
        />
      ) : (
        <EmptyState title={m.account_mailbox_none()}>
          <p>{to ? <a href={paths.mailbox()}>{m.account_mailbox_all()}</a> : m.account_mailbox_none_text()}</p>
        </EmptyState>
      )}
    </Page>
  );
}
