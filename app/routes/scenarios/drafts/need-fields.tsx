import { acceptanceCount, type NeedSection, needSections, scenarioText } from "#app/domain/scenario/readiness.ts";
import { policyDocuments, type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { policyDocumentLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Choices, type Given, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import type { FieldLabels } from "#app/ui/use-plain-form.ts";
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
export const NeedFields = ({ fields, labels }: { fields: Record<keyof NeedValues, Given>; labels: FieldLabels<NeedValues> }) => (
  <>
    <Choices
      field={fields.domain}
      label={labels.domain}
      options={scenarioDomains.map((value) => ({ value, label: scenarioDomainLabel[value](), hint: domainHint[value]() }))}
    />
    <TextInput field={fields.title} label={labels.title} hint={<Lengths hint={m.drafting_title_hint()} {...scenarioText.title} />} />
    <TextArea field={fields.summary} rows={2} label={labels.summary} hint={<Lengths hint={m.drafting_summary_hint()} {...scenarioText.summary} />} />
    {needSections.map((section) => (
      <TextArea
        key={section}
        field={fields[section]}
        rows={5}
        label={labels[section]}
        hint={<Lengths hint={sectionHint[section]()} {...scenarioText.section} />}
      />
    ))}
    <TextArea field={fields.acceptance} rows={5} label={labels.acceptance} hint={m.drafting_acceptance_hint({ ...acceptanceCount, shortest, longest })} />
    <Select
      field={fields.sourceDocument}
      short={false}
      empty={m.ui_choose()}
      label={labels.sourceDocument}
      hint={m.drafting_source_hint()}
      options={policyDocuments.map((value) => ({ value, label: policyDocumentLabel[value]() }))}
    />
    <TextInput field={fields.sourceSection} short limit={scenarioText.sourceSection} label={labels.sourceSection} hint={m.drafting_source_section_hint()} />
  </>
);

const Lengths = ({ hint, ...limits }: { hint: string; least: number; most: number }) => (
  <>
    {hint} {m.drafting_length_hint(limits)}
  </>
);
