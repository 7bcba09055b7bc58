import { m } from "#app/i18n/generated/messages.js";

/** What the page of the conditions calls its fields, in the page's order. */
export const conditionLabels = () => ({
  industries: m.scenarios_industry(),
  district: m.scenarios_district(),
  park: m.drafting_park(),
  deliveryModel: m.scenarios_delivery(),
  cooperation: m.scenarios_cooperation(),
  regime: m.scenarios_regime(),
  budget: m.scenarios_budget(),
  protectionLevel: m.drafting_protection_level(),
  cryptographyAssessment: m.scenarios_cryptography(),
  domesticPlatform: m.scenarios_domestic(),
  deployment: m.scenarios_deployment(),
  dataLimits: m.scenarios_data_limits(),
  questionsOn: m.scenarios_questions_close(),
  closesOn: m.scenarios_closes(),
  contactName: m.scenarios_contact_name(),
  contactDepartment: m.scenarios_contact_department(),
  contactPhone: m.scenarios_contact_phone(),
  contactEmail: m.scenarios_contact_email(),
});
