import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { belongsTo } from "#app/domain/identity/actor.ts";
import { mayEdit } from "#app/domain/scenario/policy.ts";
import { notFound } from "#app/domain/shared/result.ts";
import { type FoundScenario, findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** The scenario of the address, for members of its house, whatever its status; for everybody else it is not there. */
export async function openDraft(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const scenario = granted(await findScenario(ctx, { id: args.params.id ?? "" }));
  if (!belongsTo(ctx.actor, scenario.organisationId)) throw refusalResponse(notFound.refusal);
  return { ctx, scenario };
}

/** … and to be edited: what is no draft any more is shown where it stands, unless somebody's words, just typed, wait to be shown again. */
export async function openEditable(args: LoaderFunctionArgs) {
  const { ctx, scenario } = await openDraft(args);
  if (scenario.status !== "draft" && args.context.wrong !== true) throw redirectTo(paths.scenarioDraft(scenario.id));
  const decision = mayEdit(ctx.actor, { ...scenario, signers: 0 });
  if (!decision.allowed) throw refusalResponse({ kind: "forbidden", code: decision.reason });
  return { ctx, scenario };
}

/** What the page of a part needs beside its fields. */
export const partOf = ({ request, context }: LoaderFunctionArgs, { id, title, revision }: FoundScenario) => ({
  id,
  title,
  revision,
  returning: fromCheck(request),
  wrong: context.wrong === true,
});

/** Whether a page was opened from the check page, to which it then returns. */
export const fromCheck = (request: Request) => new URL(request.url).searchParams.get("from") === "check";
