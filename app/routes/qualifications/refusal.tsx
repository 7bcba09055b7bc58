import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { about, titled } from "#app/ui/title.ts";
import { giveVerdict, loadVerdict } from "./verdict.server.ts";
import { VerdictPage } from "./verdict-page.tsx";

export const loader = (args: LoaderFunctionArgs) => loadVerdict(args, "refuse");

export const action = (args: ActionFunctionArgs) => giveVerdict(args, "refuse");

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(about(m.qualifications_refuse(), data?.name), data?.wrong);

export default function RefuseQualification() {
  const last = useActionData<typeof action>();
  return <VerdictPage qualification={useLoaderData<typeof loader>()} last={last} heading={m.qualifications_refuse()} lead={m.qualifications_refuse_lead()} />;
}
