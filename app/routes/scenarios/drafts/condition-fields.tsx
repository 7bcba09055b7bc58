import { longestWindowDays, shortestWindowDays } from "#app/domain/scenario/deadline.ts";
import { industryCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { type Regime, regimes } from "#app/domain/scenario/regime.ts";
import { protectionLevels } from "#app/domain/scenario/scenario.ts";
import { protectionLevelLabel, regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Checkbox, Choices, type Given, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { Section } from "#app/ui/page.tsx";
import type { FieldLabels } from "#app/ui/use-plain-form.ts";
import type { ConditionChoices, ConditionValues } from "./conditions-words.ts";

interface Props {
  fields: Record<keyof ConditionValues, Given>;
  labels: FieldLabels<ConditionValues>;
  choices: ConditionChoices;
  /** The first and the last day on which it may close. */
  days: { earliest: string; latest: string };
}

const regimeHint: Record<Regime, () => string> = {
  market: m.drafting_regime_market,
  challenge: m.drafting_regime_challenge,
  "government-procurement": m.drafting_regime_procurement,
  "statutory-tender": m.drafting_regime_tender,
};

/** 条件与时间: where, how, under which law, how much, until when, and whom to ask. */
export const ConditionFields = (props: Props) => (
  <>
    <Section title={m.drafting_place()}>
      <Place {...props} />
    </Section>
    <Section title={m.drafting_way()}>
      <Way {...props} />
    </Section>
    <Section title={m.drafting_compliance()}>
      <Limits {...props} />
    </Section>
    <Section title={m.drafting_dates()}>
      <Dates {...props} />
    </Section>
    <Section title={m.scenarios_contact()}>
      <Contact {...props} />
    </Section>
  </>
);

const Place = ({ fields, labels, choices }: Props) => (
  <>
    <Choices field={fields.industries} many columns label={labels.industries} hint={m.drafting_industries_hint(industryCount)} options={choices.industry} />
    <Select field={fields.district} label={labels.district} empty={m.ui_choose()} options={choices.district} />
    <Select
      field={fields.park}
      short={false}
      optional
      label={labels.park}
      hint={m.drafting_park_hint()}
      empty={m.drafting_park_none()}
      options={choices.park}
    />
  </>
);

const Way = ({ fields, labels, choices }: Props) => (
  <>
    <Choices field={fields.deliveryModel} columns label={labels.deliveryModel} options={choices.delivery} />
    <Choices field={fields.cooperation} columns label={labels.cooperation} options={choices.cooperation} />
    <Choices
      field={fields.regime}
      label={labels.regime}
      hint={m.drafting_regime_hint()}
      options={regimes.map((value) => ({ value, label: regimeLabel[value](), hint: regimeHint[value]() }))}
    />
    <Select field={fields.budget} label={labels.budget} empty={m.ui_choose()} options={choices.budget} />
  </>
);

const Limits = ({ fields, labels }: Props) => (
  <>
    <Select
      field={fields.protectionLevel}
      optional
      label={labels.protectionLevel}
      empty={m.drafting_protection_none()}
      options={protectionLevels.map((value) => ({ value, label: protectionLevelLabel[value]() }))}
    />
    <div className="field">
      <div className="choices">
        <Checkbox field={fields.cryptographyAssessment} label={labels.cryptographyAssessment} />
        <Checkbox field={fields.domesticPlatform} label={labels.domesticPlatform} />
      </div>
    </div>
    <TextArea field={fields.deployment} rows={3} optional limit={scenarioText.conditions} label={labels.deployment} hint={m.drafting_deployment_hint()} />
    <TextArea field={fields.dataLimits} rows={3} optional limit={scenarioText.conditions} label={labels.dataLimits} hint={m.drafting_data_limits_hint()} />
  </>
);

const Dates = ({ fields, labels, days }: Props) => (
  <>
    <TextInput field={fields.questionsOn} short label={labels.questionsOn} hint={m.drafting_questions_hint()} input={{ type: "date", max: days.latest }} />
    <TextInput
      field={fields.closesOn}
      short
      label={labels.closesOn}
      hint={m.drafting_closes_hint({ least: shortestWindowDays, most: longestWindowDays })}
      input={{ type: "date", min: days.earliest, max: days.latest }}
    />
  </>
);

const Contact = ({ fields, labels }: Props) => (
  <>
    <p className="muted">{m.drafting_contact_hint()}</p>
    <TextInput field={fields.contactName} short limit={scenarioText.contactName} label={labels.contactName} />
    <TextInput field={fields.contactDepartment} optional limit={scenarioText.contactDepartment} label={labels.contactDepartment} />
    <TextInput field={fields.contactPhone} short label={labels.contactPhone} hint={m.drafting_phone_hint()} input={{ type: "tel", autoComplete: "off" }} />
    <TextInput field={fields.contactEmail} label={labels.contactEmail} input={{ type: "email", autoComplete: "off" }} />
  </>
);
