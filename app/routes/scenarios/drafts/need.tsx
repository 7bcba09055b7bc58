import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needForm } from "#app/features/scenarios/need-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { readForm } from "#app/platform/form-fields.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { titled } from "#app/ui/title.ts";
import { usePlainForm } from "#app/ui/use-plain-form.ts";
import { NeedFields } from "./need-fields.tsx";
import { type NeedValues, needDefaults, needInWords } from "./need-words.ts";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { savePart } from "./save-part.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { scenario } = await openEditable(args);
  return { draft: partOf(args, scenario), stored: needDefaults(scenario) };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), needForm());
  return await savePart(ctx, args, { part: "need", submission, content: ({ revision: _, ...fields }) => ({ fields }), inWords: needInWords });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_part_need(), data?.draft.wrong);

export default function Need() {
  const { draft, stored } = useLoaderData<typeof loader>();
  const { lastResult, stale } = useActionData<typeof action>() ?? {};
  const { form, fields } = usePlainForm<NeedValues>("need", lastResult, stored);
  return (
    <PartPage draft={draft} heading={m.scenarios_part_need()} lead={m.drafting_need_lead()} form={form} stale={stale} order={Object.keys(stored)}>
      <NeedFields fields={fields} />
    </PartPage>
  );
}
