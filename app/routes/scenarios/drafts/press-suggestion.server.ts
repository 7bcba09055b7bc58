import { needSections } from "#app/domain/scenario/readiness.ts";
import type { Refusal } from "#app/domain/shared/result.ts";
import { findScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { setRequirementAside } from "#app/features/scenarios/set-requirement-aside.server.ts";
import { takeRequirement } from "#app/features/scenarios/take-requirement.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Words } from "#app/platform/code-labels.server.ts";
import { revision } from "#app/platform/form-fields.server.ts";
import { pressedSuggestion } from "#app/platform/pressed-suggestion.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { saidOf } from "#app/ui/said-of-suggestion.ts";
import type { Suggesting } from "#app/ui/suggestions.tsx";
import type { StalePart } from "./save-part.server.ts";
import { suggestingFor, type Written } from "./suggested.server.ts";

/** What the page of the need goes on with once a suggestion was taken or set aside. */
interface Answered {
  suggesting: Suggesting & { revision: number };
  /** Why it could not be taken now: the list is full, or the draft is none any more. */
  held: Refusal | null;
  stale: StalePart | undefined;
}

/** Takes a suggestion into the draft, or sets it aside, as a button beside the need asked; null where none was pressed. Nothing of the texts is kept. */
export async function pressSuggestion(ctx: UseCaseContext, id: string, form: FormData, words: Words): Promise<Answered | null> {
  const pressed = pressedSuggestion(form);
  if (!pressed) return null;
  const { press, capability } = pressed;
  const shown = revision.parse(form.get("revision"));
  const done = press === "taken" ? await takeRequirement(ctx, id, capability, shown) : await setRequirementAside(ctx, id, capability, press === "dismissed");
  if (!done.ok && done.refusal.kind !== "conflict") throw refusalResponse(done.refusal);
  const suggesting = await suggestingFor(ctx, granted(await findScenario(ctx, { id })), typedNeed(form), words);
  const label = words.capability(capability);
  const said = press === "taken" ? m.drafting_suggestion_taken({ label, count: suggesting.count }) : saidOf(press, label);
  const revisionNow = (done.ok && done.value?.revision) || shown;
  const halted = !done.ok && done.refusal.code === "not-a-draft";
  return {
    held: done.ok ? null : done.refusal,
    suggesting: { ...suggesting, said: done.ok ? said : "", revision: revisionNow },
    stale: halted ? { revision: shown, differences: [], halted } : undefined,
  };
}

/** The need's texts as they are typed; null beside a form of other fields. */
export function typedNeed(form: FormData): Written | null {
  if (!["title", "summary", ...needSections].some((field) => form.has(field))) return null;
  const read = (name: string) => String(form.get(name) ?? "");
  const sections = Object.fromEntries(needSections.map((section) => [section, read(section)])) as Record<(typeof needSections)[number], string>;
  return { title: read("title"), summary: read("summary"), ...sections };
}
