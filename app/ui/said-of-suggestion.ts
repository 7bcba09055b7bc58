import { m } from "#app/i18n/generated/messages.js";

/** What is said once a suggestion was set aside or brought back. */
export const saidOf = (press: "dismissed" | "restored", label: string) =>
  press === "dismissed" ? m.matching_suggestion_dismissed({ label }) : m.matching_suggestion_restored({ label });
