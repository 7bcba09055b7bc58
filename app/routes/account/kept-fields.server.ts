import {
  evidenceLabel,
  importanceLabel,
  memberRoleLabel,
  policyDocumentLabel,
  powerLabel,
  protectionLevelLabel,
  regimeLabel,
  scenarioDomainLabel,
} from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Words } from "#app/platform/code-labels.server.ts";
import { needLabel } from "#app/ui/need-label.ts";
import { keptFormName, reasonOf } from "./kept-names.ts";

interface Field {
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

const contact: Record<string, Field> = {
  contactName: { label: m.scenarios_contact_name },
  contactDepartment: { label: m.scenarios_contact_department },
  contactPhone: { label: m.scenarios_contact_phone },
  contactEmail: { label: m.scenarios_contact_email },
};

const scenario: Record<string, Field> = {
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
};

const product: Record<string, Field> = {
  name: { label: m.vendor_name },
  kind: { label: m.vendor_kind, reads: code("product-kind") },
  summary: { label: m.vendor_summary },
  detail: { label: m.vendor_detail },
  deliveryModels: { label: m.vendor_delivery, reads: code("delivery-model") },
  priceModel: { label: m.vendor_price, reads: code("price-model") },
};

const intent: Record<string, Field> = { product: { label: m.intents_product }, answer: { label: m.intents_answer } };

const account: Record<string, Field> = {
  email: { label: m.account_email },
  role: { label: m.members_role, reads: among(memberRoleLabel) },
  power: { label: m.administer_power, reads: among(powerLabel) },
};

/** Lists of rows: what a row is called, what its codes read as. */
const rows: Record<string, { label: () => string; reads: Record<string, NonNullable<Field["reads"]>> }> = {
  requirements: { label: m.scenarios_requirements, reads: { importance: among(importanceLabel), minEvidence: among(evidenceLabel) } },
  claims: { label: m.vendor_claims, reads: { level: among(evidenceLabel) } },
};

const inRow = /^(\w+)\[(\d+)\]\.(\w+)$/;
/** Longest that is shown of one value, in characters. */
const excerpt = 400;

/** What was typed, by the fields' labels; fields that have none here are only counted. */
export function readableFields(path: string, fields: readonly [string, string][], words: Words) {
  const known = { ...contact, ...(path.startsWith("/products/") ? product : scenario), ...intent, ...account, ...reasonOf(path) };
  const shown = new Map<string, string[]>();
  let others = 0;
  for (const [name, value] of fields) {
    const found = labelled(known, name, value, words);
    if (found) shown.set(found.label, [...(shown.get(found.label) ?? []), found.value]);
    else others++;
  }
  return {
    form: keptFormName(path),
    others,
    rows: [...shown].map(([name, values]) => {
      const value = values.join(values.some((one) => one.includes("\n")) ? "\n" : " · ");
      const characters = [...value];
      return { name, value: characters.slice(0, excerpt).join(""), more: Math.max(0, characters.length - excerpt) };
    }),
  };
}

function labelled(known: Record<string, Field>, name: string, value: string, words: Words) {
  const [, list = "", index = "", part = ""] = inRow.exec(name) ?? [];
  const row = Object.hasOwn(rows, list) ? rows[list] : undefined;
  if (row) {
    const reads = Object.hasOwn(row.reads, part) ? row.reads[part] : undefined;
    return { label: `${row.label()} ${Number(index) + 1}`, value: reads ? reads(value, words) : value };
  }
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  return field && { label: field.label(), value: field.reads ? field.reads(value, words) : value };
}
