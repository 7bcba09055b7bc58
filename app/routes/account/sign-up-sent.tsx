import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { titled } from "#app/ui/title.ts";
import { isMailboxOpen } from "./mailbox-open.server.ts";
import { SentPage } from "./sent-page.tsx";

export const loader = ({ context }: LoaderFunctionArgs) => ({ mailbox: isMailboxOpen(context) });

export const meta: MetaFunction = () => titled(m.account_sent_title());

export default () => <SentPage mailbox={useLoaderData<typeof loader>().mailbox} again={paths.signUp()} />;
