import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ScenarioEvent } from "#app/domain/scenario/lifecycle.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import type { NoticeKey } from "#app/i18n/notice-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { revision } from "#app/platform/form-fields.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { openDraft } from "./open-draft.server.ts";

/** One step of a draft by its own house, on the revision that the page showed; then says so where it leads. */
export async function advanceDraft(args: ActionFunctionArgs, event: ScenarioEvent, notice: NoticeKey, next: (id: string) => string) {
  const { ctx, scenario } = await openDraft(args);
  const form = await args.request.formData();
  granted(await advanceScenario(ctx, scenario.id, event, { revision: revision.parse(form.get("revision")) }));
  return redirectTo(next(scenario.id), saying(args.context, notice));
}

/** An address that is only posted to: who opens it, such as after a refusal, is led to the draft. */
export const toDraft = ({ params }: LoaderFunctionArgs) => redirectTo(paths.scenarioDraft(params.id ?? ""));
