import type { Suggesting } from "./suggestions.tsx";
import { useLive } from "./use-live.ts";
import { useSuggestionButtons } from "./use-suggestion-buttons.ts";

/** Suggestions that follow what is typed into a form, with buttons that take one or set it aside; without scripts the form's action answers with what was typed. */
export function useSuggesting(formId: string, url: string, first: Suggesting) {
  const [shown, press] = useLive(formId, url, first);
  const { button, undone } = useSuggestionButtons(formId, press);
  return {
    ...shown,
    said: undone || shown.said,
    take: shown.full ? undefined : button("taken"),
    dismiss: button("dismissed"),
    restore: button("restored"),
  };
}
