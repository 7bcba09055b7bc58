import { longestWindowDays, shortestWindowDays } from "#app/domain/scenario/deadline.ts";
import { industryCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { type Regime, regimes } from "#app/domain/scenario/regime.ts";
import { protectionLevels } from "#app/domain/scenario/scenario.ts";
import { protectionLevelLabel, regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Checkbox, Choices, type Given, Select, TextArea, TextInput } from "#app/ui/inputs.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ConditionChoices, ConditionValues } from "./conditions-words.ts";

interface Props {
  fields: Record<keyof ConditionValues, Given>;
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

const Place = ({ fields, choices }: Props) => (
  <>
    <Choices
      field={fields.industries}
      many
      columns
      label={m.scenarios_industry()}
      hint={m.drafting_industries_hint(industryCount)}
      options={choices.industry}
    />
    <Select field={fields.district} label={m.scenarios_district()} empty={m.ui_choose()} options={choices.district} />
    <Select
      field={fields.park}
      short={false}
      optional
      label={m.drafting_park()}
      hint={m.drafting_park_hint()}
      empty={m.drafting_park_none()}
      options={choices.park}
    />
  </>
);

const Way = ({ fields, choices }: Props) => (
  <>
    <Choices field={fields.deliveryModel} columns label={m.scenarios_delivery()} options={choices.delivery} />
    <Choices field={fields.cooperation} columns label={m.scenarios_cooperation()} options={choices.cooperation} />
    <Choices
      field={fields.regime}
      label={m.scenarios_regime()}
      hint={m.drafting_regime_hint()}
      options={regimes.map((value) => ({ value, label: regimeLabel[value](), hint: regimeHint[value]() }))}
    />
    <Select field={fields.budget} label={m.scenarios_budget()} empty={m.ui_choose()} options={choices.budget} />
  </>
);

const Limits = ({ fields }: Props) => (
  <>
    <Select
      field={fields.protectionLevel}
      optional
      label={m.drafting_protection_level()}
      empty={m.drafting_protection_none()}
      options={protectionLevels.map((value) => ({ value, label: protectionLevelLabel[value]() }))}
    />
    <div className="field">
      <div className="choices">
        <Checkbox field={fields.cryptographyAssessment} label={m.scenarios_cryptography()} />
        <Checkbox field={fields.domesticPlatform} label={m.scenarios_domestic()} />
      </div>
    </div>
    <TextArea
      field={fields.deployment}
      rows={3}
      optional
      limit={scenarioText.conditions}
      label={m.scenarios_deployment()}
      hint={m.drafting_deployment_hint()}
    />
    <TextArea
      field={fields.dataLimits}
      rows={3}
      optional
      limit={scenarioText.conditions}
      label={m.scenarios_data_limits()}
      hint={m.drafting_data_limits_hint()}
    />
  </>
);

const Dates = ({ fields, days }: Props) => (
  <>
    <TextInput
      field={fields.questionsOn}
      short
      label={m.scenarios_questions_close()}
      hint={m.drafting_questions_hint()}
      input={{ type: "date", max: days.latest }}
    />
    <TextInput
      field={fields.closesOn}
      short
      label={m.scenarios_closes()}
      hint={m.drafting_closes_hint({ least: shortestWindowDays, most: longestWindowDays })}
      input={{ type: "date", min: days.earliest, max: days.latest }}
    />
  </>
);

const Contact = ({ fields }: Props) => (
  <>
    <p className="muted">{m.drafting_contact_hint()}</p>
    <TextInput field={fields.contactName} short limit={scenarioText.contactName} label={m.scenarios_contact_name()} />
    <TextInput field={fields.contactDepartment} optional limit={scenarioText.contactDepartment} label={m.scenarios_contact_department()} />
    <TextInput
      field={fields.contactPhone}
      short
      label={m.scenarios_contact_phone()}
      hint={m.drafting_phone_hint()}
      input={{ type: "tel", autoComplete: "off" }}
    />
    <TextInput field={fields.contactEmail} label={m.scenarios_contact_email()} input={{ type: "email", autoComplete: "off" }} />
  </>
);
