import { needSections } from "#app/domain/scenario/readiness.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { policyDocumentLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { needLabel } from "#app/ui/need-label.ts";

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

export const needInWords = (scenario: FoundScenario) => [
  { label: m.scenarios_domain(), stored: scenario.domain ? scenarioDomainLabel[scenario.domain]() : "" },
  { label: m.drafting_title(), stored: scenario.title },
  { label: m.drafting_summary(), stored: scenario.summary },
  ...needSections.map((section) => ({ label: needLabel[section](), stored: scenario[section] })),
  { label: m.scenarios_acceptance(), stored: scenario.acceptance.join("\n") },
  { label: m.scenarios_source(), stored: scenario.sourceDocument ? policyDocumentLabel[scenario.sourceDocument]() : "" },
  { label: m.drafting_source_section(), stored: scenario.sourceSection },
];
