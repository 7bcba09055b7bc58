import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { titled } from "#app/ui/title.ts";
import { claimsPage, saveClaims } from "./claims-page.server.ts";
import { ClaimsPage } from "./claims-page.tsx";
import { findEditable } from "./find-editable.server.ts";

/** Rows are added and taken away at once. */
export const handle = { interactive: true };

export const loader = async (args: LoaderFunctionArgs) => claimsPage(await findEditable(args));

export const action = async (args: ActionFunctionArgs) => saveClaims(await findEditable(args));

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.vendor_claims(), data?.wrong);

export default function EditClaims() {
  const again = useActionData<typeof action>();
  const { wrong: _, ...page } = useLoaderData<typeof loader>();
  return <ClaimsPage {...page} lastResult={again?.lastResult} stale={again?.stale} losses={again?.losses} done={again?.done} opened={again?.opened} />;
}
