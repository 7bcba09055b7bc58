import { beijingDay } from "#app/domain/shared/day.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { protectionLevelLabel, regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn, type Words } from "#app/platform/code-labels.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";
import type { Option } from "#app/ui/inputs.tsx";

const on = (instant: Date | null) => (instant ? beijingDay(instant) : "");
const ticked = (value: boolean) => (value ? "on" : "");

/** What the page of the conditions is filled in from, in the page's order. */
export const conditionsDefaults = (scenario: FoundScenario) => ({
  industries: scenario.industries,
  district: scenario.district ?? "",
  park: scenario.park ?? "",
  deliveryModel: scenario.deliveryModel ?? "",
  cooperation: scenario.cooperation ?? "",
  regime: scenario.regime ?? "",
  budget: scenario.budget ?? "",
  protectionLevel: scenario.protectionLevel ?? "",
  cryptographyAssessment: ticked(scenario.cryptographyAssessment),
  domesticPlatform: ticked(scenario.domesticPlatform),
  deployment: scenario.deployment,
  dataLimits: scenario.dataLimits,
  questionsOn: on(scenario.questionsCloseAt),
  closesOn: on(scenario.closesAt),
  contactName: scenario.contactName,
  contactDepartment: scenario.contactDepartment,
  contactPhone: scenario.contactPhone,
  contactEmail: scenario.contactEmail,
});

export type ConditionValues = ReturnType<typeof conditionsDefaults>;

/** The lists to choose from; parks stand under their district's name. */
export function conditionChoices(context: { reference: Reference; locale: "zh-CN" | "en" }) {
  const words = labelsIn(context);
  const districtOf = (park: string) => context.reference.codes.park?.find(({ code }) => code === park)?.within ?? null;
  return {
    industry: words.options("industry"),
    district: words.options("district"),
    park: words.options("park").map(({ value, label }): Option => ({ value, label: `${label} · ${words.code("district", districtOf(value))}` })),
    delivery: words.options("delivery-model"),
    cooperation: words.options("cooperation"),
    budget: words.options("budget-band"),
  };
}

export type ConditionChoices = ReturnType<typeof conditionChoices>;

export const conditionsInWords = (words: Words) => (scenario: FoundScenario) => [
  { label: m.scenarios_industry(), stored: scenario.industries.map((code) => words.code("industry", code)).join(m.products_comma()) },
  { label: m.scenarios_district(), stored: words.code("district", scenario.district) },
  { label: m.drafting_park(), stored: words.code("park", scenario.park) },
  { label: m.scenarios_delivery(), stored: words.code("delivery-model", scenario.deliveryModel) },
  { label: m.scenarios_cooperation(), stored: words.code("cooperation", scenario.cooperation) },
  { label: m.scenarios_regime(), stored: scenario.regime ? regimeLabel[scenario.regime]() : "" },
  { label: m.scenarios_budget(), stored: words.code("budget-band", scenario.budget) },
  { label: m.drafting_protection_level(), stored: scenario.protectionLevel ? protectionLevelLabel[scenario.protectionLevel]() : "" },
  { label: m.scenarios_cryptography(), stored: scenario.cryptographyAssessment ? m.ui_yes() : m.ui_no() },
  { label: m.scenarios_domestic(), stored: scenario.domesticPlatform ? m.ui_yes() : m.ui_no() },
  { label: m.scenarios_deployment(), stored: scenario.deployment },
  { label: m.scenarios_data_limits(), stored: scenario.dataLimits },
  { label: m.scenarios_questions_close(), stored: on(scenario.questionsCloseAt) },
  { label: m.scenarios_closes(), stored: on(scenario.closesAt) },
  { label: m.scenarios_contact_name(), stored: scenario.contactName },
  { label: m.scenarios_contact_department(), stored: scenario.contactDepartment },
  { label: m.scenarios_contact_phone(), stored: scenario.contactPhone },
  { label: m.scenarios_contact_email(), stored: scenario.contactEmail },
];
