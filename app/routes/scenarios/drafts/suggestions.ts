import type { ActionFunctionArgs } from "@remix-run/node";
import { needSections } from "#app/domain/scenario/readiness.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { openDraft } from "./open-draft.server.ts";
import { suggestedFor } from "./suggested.server.ts";

/** What the need's texts suggest while they are typed. Nothing of them is kept. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, scenario } = await openDraft(args);
  const typed = await args.request.formData();
  const read = (name: string) => String(typed.get(name) ?? "");
  const texts = Object.fromEntries(needSections.map((section) => [section, read(section)])) as Record<(typeof needSections)[number], string>;
  const suggested = await suggestedFor(ctx, { id: scenario.id, title: read("title"), summary: read("summary"), ...texts }, labelsIn(args.context));
  return Response.json(suggested, { headers: { "cache-control": "no-store" } });
}
