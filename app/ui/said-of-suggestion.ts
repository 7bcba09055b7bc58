import { m } from "#app/i18n/generated/messages.js";

/** What was done with a suggestion of a capability: it was put into a row of the form, set aside or brought back. */
export interface SuggestionDone {
  press: "filled" | "dismissed" | "restored";
  label: string;
}

export const saidOf = (press: SuggestionDone["press"], label: string) =>
  ({ filled: m.matching_suggestion_in_row, dismissed: m.matching_suggestion_dismissed, restored: m.matching_suggestion_restored })[press]({ label });
