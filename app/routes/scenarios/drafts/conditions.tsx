import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closingDays } from "#app/domain/scenario/deadline.ts";
import { conditionsForm } from "#app/features/scenarios/conditions-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { titled } from "#app/ui/title.ts";
import { usePlainForm } from "#app/ui/use-plain-form.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { conditionLabels } from "./condition-labels.ts";
import { type ConditionValues, conditionChoices, conditionsDefaults, conditionsInWords } from "./conditions-words.ts";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { savePart } from "./save-part.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openEditable(args);
  return {
    draft: partOf(args, scenario),
    stored: conditionsDefaults(scenario),
    choices: conditionChoices(args.context),
    days: closingDays(await ctx.clock(ctx.db)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), conditionsForm(args.context, await ctx.clock(ctx.db)));
  const inWords = conditionsInWords(labelsIn(args.context));
  return await savePart(ctx, args, { part: "conditions", submission, content: ({ revision: _, ...fields }) => ({ fields }), inWords });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_conditions(), data?.draft.wrong);

export default function Conditions() {
  const { draft, stored, choices, days } = useLoaderData<typeof loader>();
  const { lastResult, stale } = useActionData<typeof action>() ?? {};
  const { form, fields } = usePlainForm<ConditionValues>("conditions", lastResult, stored);
  const labels = conditionLabels();
  return (
    <PartPage draft={draft} heading={m.scenarios_conditions()} lead={m.drafting_conditions_lead()} form={form} stale={stale} labels={labels}>
      <ConditionFields fields={fields} labels={labels} choices={choices} days={days} />
    </PartPage>
  );
}
