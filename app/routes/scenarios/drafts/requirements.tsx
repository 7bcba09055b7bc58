import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirementCount } from "#app/domain/scenario/readiness.ts";
import { readableRequirements, requirementsForm } from "#app/features/scenarios/requirements-form.server.ts";
import { setRequirementAside } from "#app/features/scenarios/set-requirement-aside.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { capabilityWords, pressedInTree } from "#app/platform/capability-field.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { asTyped } from "#app/platform/form-answers.server.ts";
import { doneBesideRows, pressedSuggestion } from "#app/platform/pressed-suggestion.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Suggestions } from "#app/ui/suggestions.tsx";
import { titled } from "#app/ui/title.ts";
import { useCapabilityTree } from "#app/ui/use-capability-tree.tsx";
import { useLive } from "#app/ui/use-live.ts";
import { useRowsForm } from "#app/ui/use-plain-form.ts";
import { useSuggestions } from "#app/ui/use-suggestions.ts";
import { fieldFigures } from "./field-figures.server.ts";
import { FieldFigures } from "./field-figures.tsx";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { RequirementRows } from "./requirement-rows.tsx";
import { blankRequirement, type RequirementValues, requirementLabels, requirementsDefaults, requirementsInWords } from "./requirements-words.ts";
import { savePart } from "./save-part.server.ts";
import { suggestingFor } from "./suggested.server.ts";

/** Rows come and go at once where scripts run. */
export const handle = { interactive: true };

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openEditable(args);
  const words = labelsIn(args.context);
  const [figures, suggesting] = await Promise.all([
    fieldFigures(ctx, { requirements: scenario.requirements, unknown: [], unread: [] }, words),
    suggestingFor(ctx, scenario, null, words),
  ]);
  return {
    draft: partOf(args, scenario),
    words: capabilityWords(args.context),
    stored: requirementsDefaults(scenario, words),
    figures,
    suggesting,
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const form = await args.request.formData();
  const pressed = pressedInTree(form, "requirements", args.context);
  const submission = readForm(form, requirementsForm(args.context));
  const words = labelsIn(args.context);
  const figures = () => fieldFigures(ctx, readableRequirements(args.context, submission.payload.requirements), words);
  const [suggestion, done] = [pressedSuggestion(form), doneBesideRows(form, words)];
  if (suggestion) granted(await setRequirementAside(ctx, args.params.id ?? "", suggestion.capability, suggestion.press === "dismissed"));
  if (suggestion || pressed) return data({ lastResult: asTyped(submission), stale: undefined, figures: await figures(), done, opened: pressed?.opened });
  const saved = await savePart(ctx, args, {
    part: "requirements",
    submission,
    content: ({ requirements }) => ({ requirements }),
    inWords: requirementsInWords(words),
  });
  return "data" in saved ? data({ ...saved.data, figures: await figures(), done, opened: undefined }, saved.init ?? undefined) : saved;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_requirements(), data?.draft.wrong);

export default function Requirements() {
  const { draft, words, stored, figures: counted, suggesting } = useLoaderData<typeof loader>();
  const { lastResult, stale, figures: recounted, done, opened } = useActionData<typeof action>() ?? {};
  const { form, fields } = useRowsForm<RequirementValues>("requirements", lastResult, stored);
  const [figures] = useLive(form.id, paths.scenarioDraftField(draft.id), recounted ?? counted);
  const rows = fields.requirements.getFieldList();
  const taken = rows.map((row) => row.getFieldset().capability.initialValue ?? "");
  const suggestions = useSuggestions(form, {
    url: paths.scenarioDraftSuggestions(draft.id),
    first: suggesting,
    list: fields.requirements.name,
    taken,
    most: requirementCount.most,
    blank: blankRequirement,
    done,
  });
  const tree = useCapabilityTree(form, opened);
  const labels = requirementLabels();
  return (
    <PartPage
      draft={draft}
      heading={m.scenarios_requirements()}
      lead={m.drafting_requirements_lead(requirementCount)}
      form={form}
      stale={stale}
      labels={labels}
      aside={
        <>
          <FieldFigures figures={figures} />
          <Suggestions
            {...suggestions}
            lead={suggestions.take ? m.drafting_suggestions_lead() : m.drafting_suggestions_full()}
            none={m.drafting_suggestions_none()}
          />
        </>
      }
    >
      <RequirementRows form={form} list={fields.requirements} labels={labels.requirements} words={words} tree={tree} figures={figures} />
    </PartPage>
  );
}
