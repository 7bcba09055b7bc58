import { requirementCount } from "#app/domain/scenario/readiness.ts";
import { firstImportance } from "#app/domain/scenario/scenario.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { evidenceLabel, importanceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { FieldLabels } from "#app/ui/use-plain-form.ts";

export interface RequirementValue {
  capability: string;
  importance: string;
  minEvidence: string;
  note: string;
}
export type RequirementValues = { requirements: RequirementValue[] };

export const requirementLabels = (): FieldLabels<RequirementValues> => ({
  requirements: {
    list: m.scenarios_requirements(),
    row: m.drafting_requirement,
    fields: {
      capability: m.scenarios_capability(),
      importance: m.scenarios_importance(),
      minEvidence: m.scenarios_min_evidence(),
      note: m.drafting_note(),
    },
  },
});

export const blankRequirement: RequirementValue = { capability: "", importance: firstImportance, minEvidence: "", note: "" };

/** What the page is filled in from; a draft that has none yet begins with as many rows as are needed. */
export const requirementsDefaults = ({ requirements }: FoundScenario, words: Words): RequirementValues => ({
  requirements:
    requirements.length > 0
      ? requirements.map(({ capability, importance, minEvidence, note }) => ({
          capability: words.capability(capability),
          importance,
          minEvidence: minEvidence ?? "",
          note,
        }))
      : Array.from({ length: requirementCount.least }, () => blankRequirement),
});

export const requirementsInWords = (words: Words) => (scenario: FoundScenario) => [
  {
    label: m.scenarios_requirements(),
    stored: scenario.requirements
      .map(({ capability, importance, minEvidence, note }) =>
        [words.capability(capability), importanceLabel[importance](), minEvidence ? evidenceLabel[minEvidence]() : "", note].filter(Boolean).join(" · "),
      )
      .join("\n"),
  },
];
