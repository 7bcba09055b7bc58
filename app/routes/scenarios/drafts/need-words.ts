import { needSections } from "#app/domain/scenario/readiness.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { policyDocumentLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { needLabel } from "#app/ui/need-label.ts";
import type { FieldLabels } from "#app/ui/use-plain-form.ts";

/** What the page of the need is filled in from. */
export const needDefaults = (scenario: FoundScenario) => ({
  domain: scenario.domain ?? "",
  title: scenario.title,
  summary: scenario.summary,
  background: scenario.background,
  presentState: scenario.presentState,
  problem: scenario.problem,
  affected: scenario.affected,
  goal: scenario.goal,
  acceptance: scenario.acceptance.join("\n"),
  sourceDocument: scenario.sourceDocument ?? "",
  sourceSection: scenario.sourceSection,
});

export type NeedValues = ReturnType<typeof needDefaults>;

export const needLabels = (): FieldLabels<NeedValues> => ({
  domain: m.scenarios_domain(),
  title: m.drafting_title(),
  summary: m.drafting_summary(),
  background: needLabel.background(),
  presentState: needLabel.presentState(),
  problem: needLabel.problem(),
  affected: needLabel.affected(),
  goal: needLabel.goal(),
  acceptance: m.scenarios_acceptance(),
  sourceDocument: m.scenarios_source(),
  sourceSection: m.drafting_source_section(),
});

export function needInWords(scenario: FoundScenario) {
  const labels = needLabels();
  return [
    { label: labels.domain, stored: scenario.domain ? scenarioDomainLabel[scenario.domain]() : "" },
    { label: labels.title, stored: scenario.title },
    { label: labels.summary, stored: scenario.summary },
    ...needSections.map((section) => ({ label: labels[section], stored: scenario[section] })),
    { label: labels.acceptance, stored: scenario.acceptance.join("\n") },
    { label: labels.sourceDocument, stored: scenario.sourceDocument ? policyDocumentLabel[scenario.sourceDocument]() : "" },
    { label: labels.sourceSection, stored: scenario.sourceSection },
  ];
}
