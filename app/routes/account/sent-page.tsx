import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";

/** The one answer to whoever asked for a letter, whether or not one was written. */
export const SentPage = ({ mailbox, again }: { mailbox: boolean; again: string }) => (
  <Page narrow>
    <PageHeading title={m.account_sent_title()} lead={m.account_sent_lead()} />
    {mailbox && (
      <Notice>
        <a href={paths.mailbox()}>{m.account_mailbox_link()}</a>
      </Notice>
    )}
    <p className="muted">{m.account_sent_late()}</p>
    <p>
      <a href={again}>{m.account_sent_again()}</a>
    </p>
  </Page>
);
