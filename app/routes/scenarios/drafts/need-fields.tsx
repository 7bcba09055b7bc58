import { acceptanceCount, type NeedSection, needSections, scenarioText } from "#app/domain/scenario/readiness.ts";
import { policyDocuments, type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { policyDocumentLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Choices, type Given, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { needLabel } from "#app/ui/need-label.ts";
import type { NeedValues } from "./need-words.ts";

const domainHint: Record<ScenarioDomain, () => string> = {
  "industrial-internet": m.drafting_domain_industrial,
  "digital-infrastructure": m.drafting_domain_infrastructure,
  "artificial-intelligence": m.drafting_domain_ai,
  "data-compliance": m.drafting_domain_data,
};

const sectionHint: Record<NeedSection, () => string> = {
  background: m.drafting_background_hint,
  presentState: m.drafting_present_state_hint,
  problem: m.drafting_problem_hint,
  affected: m.drafting_affected_hint,
  goal: m.drafting_goal_hint,
};

const { least: shortest, most: longest } = scenarioText.acceptance;

/** 需求说明: what is to be solved, and what counts as done. */
export const NeedFields = ({ fields }: { fields: Record<keyof NeedValues, Given> }) => (
  <>
    <Choices
      field={fields.domain}
      label={m.scenarios_domain()}
      options={scenarioDomains.map((value) => ({ value, label: scenarioDomainLabel[value](), hint: domainHint[value]() }))}
    />
    <TextInput field={fields.title} label={m.drafting_title()} hint={<Lengths hint={m.drafting_title_hint()} {...scenarioText.title} />} />
    <TextArea field={fields.summary} rows={2} label={m.drafting_summary()} hint={<Lengths hint={m.drafting_summary_hint()} {...scenarioText.summary} />} />
    {needSections.map((section) => (
      <TextArea
        key={section}
        field={fields[section]}
        rows={5}
        label={needLabel[section]()}
        hint={<Lengths hint={sectionHint[section]()} {...scenarioText.section} />}
      />
    ))}
    <TextArea
      field={fields.acceptance}
      rows={5}
      label={m.scenarios_acceptance()}
      hint={m.drafting_acceptance_hint({ ...acceptanceCount, shortest, longest })}
    />
    <Select
      field={fields.sourceDocument}
      short={false}
      empty={m.ui_choose()}
      label={m.scenarios_source()}
      hint={m.drafting_source_hint()}
      options={policyDocuments.map((value) => ({ value, label: policyDocumentLabel[value]() }))}
    />
    <TextInput
      field={fields.sourceSection}
      short
      limit={scenarioText.sourceSection}
      label={m.drafting_source_section()}
      hint={m.drafting_source_section_hint()}
    />
  </>
);

const Lengths = ({ hint, ...limits }: { hint: string; least: number; most: number }) => (
  <>
    {hint} {m.drafting_length_hint(limits)}
  </>
);
