import type { Answer } from "#app/domain/matching/assess.ts";
import type { FittedScenario } from "#app/features/matching/fit-product.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";

interface Labels {
  capability: (slug: string) => string;
}

/** An open scenario as the page of a product's fits shows it. */
export const fitRow = ({ answers, ...scenario }: FittedScenario, words: Labels) => ({
  ...scenario,
  answers: answers.map((answer) => fitAnswer(answer, words)),
});

export type FitRow = ReturnType<typeof fitRow>;

function fitAnswer(answer: Answer, words: Labels) {
  const { requirement, coverage, claim, relation } = answer;
  return {
    capability: requirement.capability,
    label: words.capability(requirement.capability),
    importance: requirement.importance,
    coverage,
    // named only where the claim is not the very capability that is asked for
    by: claim && relation !== "same" ? words.capability(claim.capability) : null,
    evidence: claim?.evidence ?? null,
    lack: lackOf(answer, words),
  };
}

/** What a requirement still lacks, in words; null where it is covered. */
function lackOf({ requirement, coverage, claim, relation }: Answer, words: Labels): string | null {
  if (coverage === "covered") return null;
  if (!claim) return m.vendor_lack_missing();
  if (relation === "broader" || relation === "sibling") return m.vendor_lack_near({ near: words.capability(claim.capability) });
  return m.vendor_lack_evidence({ asked: evidenceLabel[requirement.minEvidence ?? "self-declared"]() });
}
