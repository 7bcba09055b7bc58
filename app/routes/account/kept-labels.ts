import {
  evidenceLabel,
  importanceLabel,
  localeName,
  policyDocumentLabel,
  protectionLevelLabel,
  regimeLabel,
  scenarioDomainLabel,
} from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { capacityLabel, memberRoleLabel, passwordProfileLabel, powerLabel } from "#app/i18n/house-labels.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { needLabel } from "#app/ui/need-label.ts";

/** What the fields of forms are called and their codes read as, where what was typed is shown outside its form. */
export type Fields = Record<string, Field>;

export interface Field {
  label: () => string;
  /** What a code reads as; without it a value is shown as it was typed. */
  reads?: (value: string, words: Words) => string;
}

const among =
  (labels: Record<string, () => string>): NonNullable<Field["reads"]> =>
  (value) =>
    (Object.hasOwn(labels, value) && labels[value]?.()) || value;
const code =
  (list: string): NonNullable<Field["reads"]> =>
  (value, words) =>
    words.code(list, value);
const tick = { reads: () => m.ui_yes() };

const contact: Fields = {
  contactName: { label: m.scenarios_contact_name },
  contactDepartment: { label: m.scenarios_contact_department },
  contactPhone: { label: m.scenarios_contact_phone },
  contactEmail: { label: m.scenarios_contact_email },
};

export const scenario: Fields = {
  domain: { label: m.scenarios_domain, reads: among(scenarioDomainLabel) },
  title: { label: m.drafting_title },
  summary: { label: m.drafting_summary },
  ...Object.fromEntries(Object.entries(needLabel).map(([name, label]) => [name, { label }])),
  acceptance: { label: m.scenarios_acceptance },
  sourceDocument: { label: m.scenarios_source, reads: among(policyDocumentLabel) },
  sourceSection: { label: m.drafting_source_section },
  industries: { label: m.scenarios_industry, reads: code("industry") },
  district: { label: m.scenarios_district, reads: code("district") },
  park: { label: m.drafting_park, reads: code("park") },
  deliveryModel: { label: m.scenarios_delivery, reads: code("delivery-model") },
  cooperation: { label: m.scenarios_cooperation, reads: code("cooperation") },
  budget: { label: m.scenarios_budget, reads: code("budget-band") },
  regime: { label: m.scenarios_regime, reads: among(regimeLabel) },
  protectionLevel: { label: m.drafting_protection_level, reads: among(protectionLevelLabel) },
  cryptographyAssessment: { label: m.scenarios_cryptography, ...tick },
  domesticPlatform: { label: m.scenarios_domestic, ...tick },
  deployment: { label: m.scenarios_deployment },
  dataLimits: { label: m.scenarios_data_limits },
  questionsOn: { label: m.scenarios_questions_close },
  closesOn: { label: m.scenarios_closes },
  ...contact,
};

export const product: Fields = {
  name: { label: m.vendor_name },
  kind: { label: m.vendor_kind, reads: code("product-kind") },
  summary: { label: m.vendor_summary },
  detail: { label: m.vendor_detail },
  deliveryModels: { label: m.vendor_delivery, reads: code("delivery-model") },
  priceModel: { label: m.vendor_price, reads: code("price-model") },
};

export const intent: Fields = { product: { label: m.intents_product }, answer: { label: m.intents_answer }, ...contact };

export const passwords: Fields = { profile: { label: m.members_passwords_profile, reads: among(passwordProfileLabel) } };

export const person: Fields = {
  name: { label: m.account_name },
  locale: { label: m.account_language, reads: (value) => (Object.hasOwn(localeName, value) ? localeName[value as keyof typeof localeName] : value) },
  email: { label: m.account_email },
  role: { label: m.members_role, reads: among(memberRoleLabel) },
  power: { label: m.administer_power, reads: among(powerLabel) },
};

export const house: Fields = {
  creditCode: { label: m.houses_code },
  name: { label: m.houses_name },
  kind: { label: m.houses_kind, reads: code("organisation-kind") },
  district: { label: m.houses_district, reads: code("district") },
  park: { label: m.houses_park, reads: code("park") },
  size: { label: m.houses_size, reads: code("organisation-size") },
  capacities: { label: m.houses_capacities, reads: among(capacityLabel) },
  about: { label: m.houses_about },
  firstOwner: { label: m.houses_first_owner },
};

export const suspension: Fields = { reason: { label: m.houses_reason }, until: { label: m.houses_until } };

export const standing: Fields = {
  kind: { label: m.standing_kind, reads: among({ positive: m.standing_positive, adverse: m.standing_adverse }) },
  title: { label: m.standing_entry },
  reason: { label: m.standing_reason },
  source: { label: m.standing_source },
  authority: { label: m.standing_authority },
  number: { label: m.standing_number },
  decidedOn: { label: m.standing_decided },
  startsOn: { label: m.standing_starts },
  endsOn: { label: m.standing_ends },
};

export const qualification: Fields = {
  name: { label: m.qualifications_name },
  number: { label: m.qualifications_number },
  issuer: { label: m.qualifications_issuer },
  issuedOn: { label: m.qualifications_issued },
  expiresOn: { label: m.qualifications_expires },
  scope: { label: m.qualifications_scope, reads: (value, words) => words.capability(value) },
};

/** A form whose one text is a reason. */
export const because = (label: () => string): Fields => ({ reason: { label } });

/** Lists of rows: what a row is called, what its codes read as. */
export const lists: Record<string, { label: () => string; reads: Record<string, NonNullable<Field["reads"]>> }> = {
  requirements: { label: m.scenarios_requirements, reads: { importance: among(importanceLabel), minEvidence: among(evidenceLabel) } },
  claims: { label: m.vendor_claims, reads: { level: among(evidenceLabel) } },
};
