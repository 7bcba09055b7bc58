import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { about, titled } from "#app/ui/title.ts";
import { doAct, loadAct } from "./reasoned-act.server.ts";
import { ReasonedActPage } from "./reasoned-act-page.tsx";

export const loader = (args: LoaderFunctionArgs) => loadAct(args, "clear-factors");

export const action = (args: ActionFunctionArgs) => doAct(args, "clear-factors");

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.administer_clear(), data?.name), data?.wrong);

export default function ClearFactors() {
  return (
    <ReasonedActPage
      last={useActionData<typeof action>()}
      person={useLoaderData<typeof loader>()}
      heading={m.administer_clear()}
      lead={m.administer_clear_lead()}
      label={m.administer_clear_reason()}
      hint={m.administer_clear_hint()}
    />
  );
}
