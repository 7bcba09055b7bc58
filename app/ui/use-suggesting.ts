import { type MouseEvent, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { keepFocus } from "./keep-focus.ts";
import type { Named, Suggesting } from "./suggestions.tsx";
import { useLive } from "./use-live.ts";

/**
 * Suggestions that follow what is typed into a form, with buttons that take one or set it aside. Without scripts each sends the form, whose
 * action answers with what was typed; with scripts the page stays as it is, and so does a caret in a field.
 */
export function useSuggesting(formId: string, url: string, first: Suggesting) {
  const [shown, press] = useLive(formId, url, first);
  const [unreached, setUnreached] = useState(false);
  const button =
    (name: "taken" | "dismissed" | "restored") =>
    ({ slug }: Named) => ({
      form: formId,
      formNoValidate: true,
      name,
      value: slug,
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: async (event: MouseEvent<HTMLButtonElement>) => {
        event.preventDefault();
        // the second of a double click would land on what has come up instead
        if (event.detail > 1) return;
        const pressed = event.currentTarget;
        const refocus = keepFocus(pressed);
        const became = await press(name, slug);
        setUnreached(became === "unreached");
        if (became === "refused" && pressed.isConnected) pressed.form?.requestSubmit(pressed);
        refocus();
      },
    });
  return {
    ...shown,
    said: unreached ? m.matching_suggestion_unreached() : shown.said,
    take: shown.full ? undefined : button("taken"),
    dismiss: button("dismissed"),
    restore: button("restored"),
  };
}
