import type { Submission } from "@conform-to/react";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { DraftPart } from "#app/domain/scenario/readiness.ts";
import type { Requirement, ScenarioFields } from "#app/features/scenarios/change-draft.server.ts";
import { type FoundScenario, findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { paths } from "#app/paths.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { differencesOf, type Stale } from "#app/ui/changed-meanwhile.tsx";
import { fromCheck } from "./open-draft.server.ts";

interface Part<Value extends { revision: number }> {
  part: DraftPart;
  submission: Submission<unknown, string[], Value>;
  /** What of the value is stored. */
  content: (value: Value) => { fields?: ScenarioFields; requirements?: Requirement[] };
  /** The part's content in words, to say where what is stored differs from what was typed. */
  inWords: (content: FoundScenario) => Stale["differences"];
}

export interface StalePart extends Stale {
  /** Sent for review or discarded in another window: to be saved when it is a draft again, and then not over what others saved. */
  halted: boolean;
}

const next = { need: paths.scenarioDraftRequirements, requirements: paths.scenarioDraftConditions, conditions: paths.scenarioDraftCheck };

/**
 * Saves a part and goes on; or shows the page again with what was typed: what is wrong (422), a row more or less (200), saved by another
 * meanwhile or no draft any more (409).
 */
export async function savePart<Value extends { revision: number }>(
  ctx: UseCaseContext,
  { request, context, params: { id = "" } }: ActionFunctionArgs,
  { part, submission, content, inWords }: Part<Value>,
) {
  context.wrong = submission.status === "error";
  if (submission.status !== "success") return data({ lastResult: submission.reply(), stale: undefined }, { status: context.wrong ? 422 : 200 });
  const typed = content(submission.value);
  const saved = await saveScenario(ctx, id, submission.value.revision, `save-scenario-${part}`, typed);
  if (saved.ok) return redirectTo(fromCheck(request) ? paths.scenarioDraftCheck(id) : next[part](id));
  const halted = saved.refusal.code === "not-a-draft";
  if (saved.refusal.kind !== "stale" && !halted) throw refusalResponse(saved.refusal);
  context.wrong = true;
  const stored = granted(await findScenario(ctx, { id }));
  const wanted = { ...stored, ...typed.fields, ...(typed.requirements && { requirements: typed.requirements.map(completed) }) };
  const stale: StalePart = {
    revision: halted ? submission.value.revision : stored.revision,
    differences: differencesOf(inWords(wanted), inWords(stored)),
    halted,
  };
  return data({ lastResult: submission.reply(), stale }, { status: 409 });
}

const completed = ({ minEvidence = null, note = "", ...requirement }: Requirement) => ({ ...requirement, minEvidence, note });
