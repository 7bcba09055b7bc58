import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { orFew } from "#app/domain/matching/coverage.ts";
import { requirementCount } from "#app/domain/scenario/readiness.ts";
import { countScenarioCoverage } from "#app/features/matching/count-scenario-coverage.server.ts";
import { requirementsForm } from "#app/features/scenarios/requirements-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capabilityWords } from "#app/platform/capability-field.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { readForm } from "#app/platform/form-fields.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { titled } from "#app/ui/title.ts";
import { useRowsForm } from "#app/ui/use-plain-form.ts";
import { openEditable, partOf } from "./open-draft.server.ts";
import { PartPage } from "./part-page.tsx";
import { RequirementRows } from "./requirement-rows.tsx";
import { type RequirementValues, requirementsDefaults, requirementsInWords } from "./requirements-words.ts";
import { savePart } from "./save-part.server.ts";

/** Rows come and go at once where scripts run. */
export const handle = { interactive: true };

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openEditable(args);
  const coverage = await countScenarioCoverage(ctx, scenario.requirements, await ctx.clock(ctx.db));
  const stored = requirementsDefaults(scenario, labelsIn(args.context));
  return {
    draft: partOf(args, scenario),
    words: capabilityWords(args.context),
    stored,
    covering: Object.fromEntries(coverage.byRequirement.map((count, i) => [stored.requirements[i]?.capability ?? "", orFew(count)])),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const submission = readForm(await args.request.formData(), requirementsForm(args.context));
  const inWords = requirementsInWords(labelsIn(args.context));
  return await savePart(ctx, args, { part: "requirements", submission, content: ({ requirements }) => ({ requirements }), inWords });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.scenarios_requirements(), data?.draft.wrong);

export default function Requirements() {
  const { draft, words, stored, covering } = useLoaderData<typeof loader>();
  const { lastResult, stale } = useActionData<typeof action>() ?? {};
  const { form, fields } = useRowsForm<RequirementValues>("requirements", lastResult, stored);
  return (
    <PartPage
      draft={draft}
      heading={m.scenarios_requirements()}
      lead={m.drafting_requirements_lead(requirementCount)}
      form={form}
      stale={stale}
      order={Object.keys(stored)}
    >
      <RequirementRows form={form} list={fields.requirements} words={words} covering={covering} />
    </PartPage>
  );
}
