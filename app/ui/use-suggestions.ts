import type { FormMetadata } from "@conform-to/react";
import { type MouseEvent, useState } from "react";
import { keepFocus } from "./keep-focus.ts";
import { type SuggestionDone, saidOf } from "./said-of-suggestion.ts";
import type { Named, Suggesting } from "./suggestions.tsx";
import { type Press, usePress } from "./use-press.ts";
import { useSuggestionButtons } from "./use-suggestion-buttons.ts";

interface Rows {
  /** What sets one aside and brings it back. */
  url: string;
  first: Suggesting;
  /** Name of the list of rows, whose `capability` a suggestion fills. */
  list: string;
  /** The capabilities of the rows, as the page was given them. */
  taken: readonly string[];
  most: number;
  blank: object;
  /** What was done with one before the page was loaded. */
  done?: SuggestionDone | null | undefined;
}

/**
 * Suggestions beside a form of rows, with buttons that take one into a row or set it aside. Without scripts each sends the form, whose action
 * answers with what was typed; with scripts a row that is still empty is filled first, and setting aside leaves the page as it is.
 */
export function useSuggestions<Schema extends Record<string, unknown>>(
  form: FormMetadata<Schema, string[]>,
  { url, first, list, taken, most, blank, done }: Rows,
) {
  const [latest, show] = useState<Suggesting | null>(null);
  const { press } = usePress<Suggesting>(form.id, url, { latest, show });
  /** Put into a row since the last press. */
  const [filled, setFilled] = useState<SuggestionDone | null>(null);
  const sendPress: Press = async (name, value) => {
    const became = await press(name, value);
    setFilled(null);
    return became;
  };
  const { button, undone } = useSuggestionButtons(form.id, sendPress);
  const insert = (label: string) => form.insert.getButtonProps({ name: list, defaultValue: { ...blank, capability: label } } as never);
  const fill = (event: MouseEvent<HTMLButtonElement>, label: string) => {
    const refocus = keepFocus(event.currentTarget);
    setFilled({ press: "filled", label });
    requestAnimationFrame(refocus);
    const fields = [...(document.getElementById(form.id) as HTMLFormElement).elements];
    const empty = fields.find((field) => field instanceof HTMLInputElement && field.name.endsWith(".capability") && field.value.trim() === "");
    if (!(empty instanceof HTMLInputElement)) return;
    event.preventDefault();
    form.update({ name: empty.name, value: label, validated: false } as never);
  };
  const { suggested, dismissed, said } = latest ?? first;
  const pressed = undone || (!latest && done ? saidOf(done.press, done.label) : said);
  return {
    suggested: suggested.filter(({ label }) => !taken.includes(label)),
    dismissed,
    said: filled ? saidOf(filled.press, filled.label) : pressed,
    take: taken.length < most ? ({ label }: Named) => ({ ...insert(label), onClick: (event: MouseEvent<HTMLButtonElement>) => fill(event, label) }) : undefined,
    dismiss: button("dismissed"),
    restore: button("restored"),
  };
}
