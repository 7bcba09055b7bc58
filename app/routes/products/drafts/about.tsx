import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { titled } from "#app/ui/title.ts";
import { aboutPage, saveAbout } from "../about-page.server.ts";
import { AboutPage } from "../about-page.tsx";
import { findEditable } from "../find-editable.server.ts";

/** Suggested claims follow the typing where scripts run. */
export const handle = { interactive: true };

export const loader = async (args: LoaderFunctionArgs) => aboutPage(await findEditable(args));

export const action = async (args: ActionFunctionArgs) => saveAbout(await findEditable(args));

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.vendor_about(), data?.wrong);

export default function DraftAbout() {
  const { lastResult, stale, suggesting } = useActionData<typeof action>() ?? {};
  const { wrong: _, ...page } = useLoaderData<typeof loader>();
  return <AboutPage {...page} lastResult={lastResult} stale={stale} suggesting={suggesting ?? page.suggesting} />;
}
