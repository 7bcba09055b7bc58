import type { ActionFunctionArgs } from "@remix-run/node";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { revision } from "#app/platform/form-fields.server.ts";
import { refusalResponse } from "#app/platform/refusal.server.ts";
import { openDraft } from "./open-draft.server.ts";
import { pressSuggestion, typedNeed } from "./press-suggestion.server.ts";
import { suggestingFor } from "./suggested.server.ts";

/** What the need's texts suggest while they are typed, once a suggestion was taken or set aside where a button asks it. Nothing of the texts is kept. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, scenario } = await openDraft(args);
  const [form, words] = [await args.request.formData(), labelsIn(args.context)];
  const pressed = await pressSuggestion(ctx, scenario.id, form, words);
  if (pressed?.held) throw refusalResponse(pressed.held);
  const suggesting = pressed?.suggesting ?? {
    ...(await suggestingFor(ctx, scenario, typedNeed(form), words)),
    revision: revision.parse(form.get("revision")),
  };
  return Response.json(suggesting, { headers: { "cache-control": "no-store" } });
}
