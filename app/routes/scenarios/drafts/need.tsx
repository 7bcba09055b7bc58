import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needForm } from "#app/features/scenarios/need-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { readForm } from "#app/platform/form-fields.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { type Suggested, Suggestions } from "#app/ui/suggestions.tsx";
import { titled } from "#app/ui/title.ts";
import { useLive } from "#app/ui/use-live.ts";
import { usePlainForm } from "#app/ui/use-plain-form.ts";
import { NeedFields } from "./need-fields.tsx";
import { type NeedValues, needDefaults, needInWords, needLabels } from "./need-words.ts";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { savePart } from "./save-part.server.ts";
import { suggestedFor } from "./suggested.server.ts";

/** Suggestions follow the typing where scripts run. */
export const handle = { interactive: true };

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openEditable(args);
  return { draft: partOf(args, scenario), stored: needDefaults(scenario), suggested: await suggestedFor(ctx, scenario, labelsIn(args.context)) };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), needForm());
  return await savePart(ctx, args, { part: "need", submission, content: ({ revision: _, ...fields }) => ({ fields }), inWords: needInWords });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_part_need(), data?.draft.wrong);

export default function Need() {
  const { draft, stored, suggested: fromSaved } = useLoaderData<typeof loader>();
  const { lastResult, stale } = useActionData<typeof action>() ?? {};
  const { form, fields } = usePlainForm<NeedValues>("need", lastResult, stored);
  const suggested = useLive<readonly Suggested[]>(form.id, paths.scenarioDraftSuggestions(draft.id), fromSaved);
  const labels = needLabels();
  return (
    <PartPage
      draft={draft}
      heading={m.scenarios_part_need()}
      lead={m.drafting_need_lead()}
      form={form}
      stale={stale}
      labels={labels}
      aside={
        <>
          <Suggestions suggested={suggested} lead={m.drafting_suggestions_need()} none={m.drafting_suggestions_need_none()} />
          <p>
            <a href={paths.scenarioDraftRequirements(draft.id)}>{m.drafting_suggestions_need_link()}</a>
          </p>
        </>
      }
    >
      <NeedFields fields={fields} labels={labels} />
    </PartPage>
  );
}
