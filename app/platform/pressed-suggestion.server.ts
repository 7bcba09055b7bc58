import { m } from "#app/i18n/generated/messages.js";
import { saidOf } from "#app/ui/said-of-suggestion.ts";
import type { Words } from "./code-labels.server.ts";
import { addedRow } from "./read-form.server.ts";

const presses = ["taken", "dismissed", "restored"] as const;

/** What a form's button does with which suggestion: takes it, sets it aside, brings it back; null where the form was sent by another. */
export function pressedSuggestion(form: FormData): { press: (typeof presses)[number]; capability: string } | null {
  const press = presses.find((name) => typeof form.get(name) === "string");
  return press ? { press, capability: String(form.get(press)) } : null;
}

/** What a button beside a form of rows did with a suggestion, in words, for the page that comes back where no scripts run; empty where another was pressed. */
export function saidBesideRows(form: FormData, words: Words): string {
  const pressed = pressedSuggestion(form);
  if (pressed) return saidOf(pressed.press === "dismissed" ? "dismissed" : "restored", words.capability(pressed.capability));
  const label = addedRow(form)?.capability;
  return label ? m.matching_suggestion_in_row({ label }) : "";
}
