import type { Suggestion } from "#app/domain/matching/suggest/suggest.ts";
import type { Words } from "./code-labels.server.ts";

/** Suggestions, and what was set aside of them, as pages name them. */
export const suggestedInWords = ({ suggested, dismissed }: { suggested: readonly Suggestion[]; dismissed: readonly string[] }, words: Words) => ({
  suggested: suggested.map(({ capability, quote }) => ({ slug: capability, label: words.capability(capability), quote })),
  dismissed: dismissed.map((capability) => ({ slug: capability, label: words.capability(capability) })),
});
