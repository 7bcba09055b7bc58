import { type MouseEvent, useState } from "react";
import { m } from "#app/i18n/generated/messages.js";
import { keepFocus } from "./keep-focus.ts";
import type { Named } from "./suggestions.tsx";
import type { Press } from "./use-press.ts";

/**
 * Buttons that send the form without scripts; with them each is a press of its own, and the page stays as it is, and so does a caret in a field.
 * `undone`: why the last one did nothing, in words; empty where it did.
 */
export function useSuggestionButtons(formId: string, press: Press) {
  const [undone, setUndone] = useState("");
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
        setUndone(became === "unreached" ? m.matching_suggestion_unreached() : became === "signed-out" ? m.matching_suggestion_signed_out() : "");
        if (became === "refused" && pressed.isConnected) pressed.form?.requestSubmit(pressed);
        refocus();
      },
    });
  return { button, undone };
}
