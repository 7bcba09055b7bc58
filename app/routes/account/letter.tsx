import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLetter } from "#app/features/accounts/list-letters.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { Instant } from "#app/ui/deadline.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { mailboxUseCase } from "./mailbox-open.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { ...granted(await findLetter(await mailboxUseCase(context), params.id ?? "")), origin: context.origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.subject ?? m.account_mailbox());

export default function Letter() {
  const { to, subject, locale, text, createdAt, origin } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.mailbox(), label: m.account_mailbox() }]} />
      <PageHeading title={<span lang={locale}>{subject}</span>} />
      <Facts
        rows={[
          { name: m.account_mailbox_to(), value: to },
          { name: m.account_mailbox_at(), value: <Instant at={createdAt} /> },
        ]}
      />
      {text === null ? (
        <p className="muted">{m.account_mailbox_gone()}</p>
      ) : (
        <div className="letter" lang={locale}>
          {linked(text, origin)}
        </div>
      )}
    </Page>
  );
}

/** Addresses of ours can be followed, as a mail program would let them be. */
const linked = (text: string, origin: string) =>
  text.split(/(https?:\/\/[^\s]+)/u).map((piece, place) =>
    piece.startsWith(`${origin}/`) ? (
      <a key={`${place} ${piece}`} href={piece.slice(origin.length)}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
