import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needForm } from "#app/features/scenarios/need-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { asTyped } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Suggestions, suggestionsId } from "#app/ui/suggestions.tsx";
import { titled } from "#app/ui/title.ts";
import { usePlainForm } from "#app/ui/use-plain-form.ts";
import { useSuggesting } from "#app/ui/use-suggesting.ts";
import { NeedFields } from "./need-fields.tsx";
import { type NeedValues, needDefaults, needInWords, needLabels } from "./need-words.ts";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { pressSuggestion } from "./press-suggestion.server.ts";
import { savePart } from "./save-part.server.ts";
import { suggestingFor } from "./suggested.server.ts";

/** Suggestions follow the typing where scripts run. */
export const handle = { interactive: true };

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openEditable(args);
  const suggesting = await suggestingFor(ctx, scenario, scenario, labelsIn(args.context));
  return { draft: partOf(args, scenario), stored: needDefaults(scenario), suggesting };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const form = await args.request.formData();
  const submission = readForm(form, needForm());
  const pressed = await pressSuggestion(ctx, args.params.id ?? "", form, labelsIn(args.context));
  if (!pressed) {
    const saved = await savePart(ctx, args, { part: "need", submission, content: ({ revision: _, ...fields }) => ({ fields }), inWords: needInWords });
    return "data" in saved ? data({ ...saved.data, suggesting: undefined }, saved.init ?? undefined) : saved;
  }
  const { held, suggesting, stale } = pressed;
  args.context.wrong = stale !== undefined;
  return data({ lastResult: asTyped(submission), stale, suggesting }, { status: held ? 409 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_part_need(), data?.draft.wrong);

export default function Need() {
  const { draft, stored, suggesting: fromSaved } = useLoaderData<typeof loader>();
  const { lastResult, stale, suggesting } = useActionData<typeof action>() ?? {};
  const { form, fields } = usePlainForm<NeedValues>("need", lastResult, stored);
  const { count, full, revision, ...suggestions } = useSuggesting(form.id, paths.scenarioDraftSuggestions(draft.id), suggesting ?? fromSaved);
  const labels = needLabels();
  return (
    <PartPage
      draft={draft}
      heading={m.scenarios_part_need()}
      lead={m.drafting_need_lead()}
      form={form}
      stale={stale}
      carried={revision}
      labels={labels}
      aside={
        <>
          <Suggestions lead={full ? m.drafting_suggestions_full() : m.drafting_suggestions_need()} none={m.drafting_suggestions_need_none()} {...suggestions} />
          <p className="mt-4">
            <a href={paths.scenarioDraftRequirements(draft.id)}>
              {count > 0 ? m.drafting_suggestions_need_count({ count }) : m.drafting_suggestions_need_link()}
            </a>
          </p>
        </>
      }
    >
      <p className="to-suggestions">
        <a href={`#${suggestionsId}`}>{m.drafting_suggestions_need_jump()}</a>
      </p>
      <NeedFields fields={fields} labels={labels} />
    </PartPage>
  );
}
