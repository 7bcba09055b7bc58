import { beijingDay } from "#app/domain/shared/day.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import { protectionLevelLabel, regimeLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn, type Words } from "#app/platform/code-labels.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";
import type { Option } from "#app/ui/inputs.tsx";
import { conditionLabels } from "./condition-labels.ts";

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

export const conditionsInWords =
  (words: Words, labels = conditionLabels()) =>
  (scenario: FoundScenario) => [
    { label: labels.industries, stored: scenario.industries.map((code) => words.code("industry", code)).join(m.products_comma()) },
    { label: labels.district, stored: words.code("district", scenario.district) },
    { label: labels.park, stored: words.code("park", scenario.park) },
    { label: labels.deliveryModel, stored: words.code("delivery-model", scenario.deliveryModel) },
    { label: labels.cooperation, stored: words.code("cooperation", scenario.cooperation) },
    { label: labels.regime, stored: scenario.regime ? regimeLabel[scenario.regime]() : "" },
    { label: labels.budget, stored: words.code("budget-band", scenario.budget) },
    { label: labels.protectionLevel, stored: scenario.protectionLevel ? protectionLevelLabel[scenario.protectionLevel]() : "" },
    { label: labels.cryptographyAssessment, stored: scenario.cryptographyAssessment ? m.ui_yes() : m.ui_no() },
    { label: labels.domesticPlatform, stored: scenario.domesticPlatform ? m.ui_yes() : m.ui_no() },
    { label: labels.deployment, stored: scenario.deployment },
    { label: labels.dataLimits, stored: scenario.dataLimits },
    { label: labels.questionsOn, stored: on(scenario.questionsCloseAt) },
    { label: labels.closesOn, stored: on(scenario.closesAt) },
    { label: labels.contactName, stored: scenario.contactName },
    { label: labels.contactDepartment, stored: scenario.contactDepartment },
    { label: labels.contactPhone, stored: scenario.contactPhone },
    { label: labels.contactEmail, stored: scenario.contactEmail },
  ];
