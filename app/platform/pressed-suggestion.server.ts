import type { Words } from "./code-labels.server.ts";
import { addedRow } from "./read-form.server.ts";

const presses = ["taken", "dismissed", "restored"] as const;

/** What a form's button does with which suggestion: takes it, sets it aside, brings it back; null where the form was sent by another. */
export function pressedSuggestion(form: FormData): { press: (typeof presses)[number]; capability: string } | null {
  const press = presses.find((name) => typeof form.get(name) === "string");
  return press ? { press, capability: String(form.get(press)) } : null;
}

/** What a button beside a form of rows did with a suggestion, for the page that comes back where no scripts run; null where another was pressed. */
export function doneBesideRows(form: FormData, words: Words): { press: "filled" | "dismissed" | "restored"; label: string } | null {
  const pressed = pressedSuggestion(form);
  if (pressed) return { press: pressed.press === "dismissed" ? "dismissed" : "restored", label: words.capability(pressed.capability) };
  const label = addedRow(form)?.capability;
  return label ? { press: "filled", label } : null;
}
