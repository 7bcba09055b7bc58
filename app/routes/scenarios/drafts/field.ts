import type { ActionFunctionArgs } from "@remix-run/node";
import { readableRequirements, requirementsForm } from "#app/features/scenarios/requirements-form.server.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { fieldFigures } from "./field-figures.server.ts";
import { openDraft } from "./open-draft.server.ts";

/** How many products answer the requirements as they are typed. Nothing of them is kept. */
export async function action(args: ActionFunctionArgs) {
  const { ctx } = await openDraft(args);
  const { payload } = readForm(await args.request.formData(), requirementsForm(args.context));
  const figures = await fieldFigures(ctx, readableRequirements(args.context, payload.requirements), labelsIn(args.context));
  return Response.json(figures, { headers: { "cache-control": "no-store" } });
}
