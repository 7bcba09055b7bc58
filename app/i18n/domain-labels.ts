import type { Facet } from "#app/domain/capability/taxonomy.ts";
import type { EntryStatus } from "#app/domain/catalogue/entry.ts";
import type { OrganisationRefusal } from "#app/domain/identity/policy.ts";
import type { IntentStatus, ShownInvitationStatus } from "#app/domain/intent/lifecycle.ts";
import type { IntentRefusal } from "#app/domain/intent/policy.ts";
import type { MistakeStatus } from "#app/domain/mistake/lifecycle.ts";
import type { MistakeRefusal } from "#app/domain/mistake/policy.ts";
import type { ConfirmationState, EvidenceLevel } from "#app/domain/product/evidence.ts";
import type { ProductEvent, ProductStatus } from "#app/domain/product/lifecycle.ts";
import type { ProductRefusal } from "#app/domain/product/policy.ts";
import type { ScenarioEvent, ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { Importance, PolicyDocument, ProtectionLevel, ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { m } from "./generated/messages.js";

/** The domain's words for people. A word that the domain gains and this file lacks does not compile. */
export type Labels<Word extends string> = Record<Word, () => string>;

export const scenarioStatusLabel: Labels<ScenarioStatus> = {
  draft: m.domain_scenario_status_draft,
  "in-review": m.domain_scenario_status_in_review,
  open: m.domain_scenario_status_open,
  evaluating: m.domain_scenario_status_evaluating,
  docking: m.domain_scenario_status_docking,
  piloting: m.domain_scenario_status_piloting,
  completed: m.domain_scenario_status_completed,
  unsuccessful: m.domain_scenario_status_unsuccessful,
  "handed-over": m.domain_scenario_status_handed_over,
  withdrawn: m.domain_scenario_status_withdrawn,
  terminated: m.domain_scenario_status_terminated,
  discarded: m.domain_scenario_status_discarded,
};

export const scenarioEventLabel: Labels<ScenarioEvent> = {
  submit: m.domain_scenario_event_submit,
  discard: m.domain_scenario_event_discard,
  approve: m.domain_scenario_event_approve,
  return: m.domain_scenario_event_return,
  recall: m.domain_scenario_event_recall,
  close: m.domain_scenario_event_close,
  withdraw: m.domain_scenario_event_withdraw,
  select: m.domain_scenario_event_select,
  "declare-unsuccessful": m.domain_scenario_event_declare_unsuccessful,
  "hand-over": m.domain_scenario_event_hand_over,
  "start-pilot": m.domain_scenario_event_start_pilot,
  complete: m.domain_scenario_event_complete,
  reselect: m.domain_scenario_event_reselect,
  terminate: m.domain_scenario_event_terminate,
};

export const productStatusLabel: Labels<ProductStatus> = {
  draft: m.domain_product_status_draft,
  listed: m.domain_product_status_listed,
  retired: m.domain_product_status_retired,
  "taken-down": m.domain_product_status_taken_down,
  discarded: m.domain_product_status_discarded,
};

export const productEventLabel: Labels<ProductEvent> = {
  publish: m.domain_product_event_publish,
  discard: m.domain_product_event_discard,
  retire: m.domain_product_event_retire,
  relist: m.domain_product_event_relist,
  "take-down": m.domain_product_event_take_down,
  restore: m.domain_product_event_restore,
};

export const regimeLabel: Labels<Regime> = {
  market: m.domain_regime_market,
  challenge: m.domain_regime_challenge,
  "government-procurement": m.domain_regime_government_procurement,
  "statutory-tender": m.domain_regime_statutory_tender,
};

export const importanceLabel: Labels<Importance> = {
  must: m.domain_importance_must,
  should: m.domain_importance_should,
  could: m.domain_importance_could,
};

export const evidenceLabel: Labels<EvidenceLevel> = {
  "self-declared": m.domain_evidence_self_declared,
  documented: m.domain_evidence_documented,
  tested: m.domain_evidence_tested,
  deployed: m.domain_evidence_deployed,
};

export const confirmationLabel: Labels<ConfirmationState> = {
  waiting: m.domain_confirmation_waiting,
  confirmed: m.domain_confirmation_confirmed,
  refused: m.domain_confirmation_refused,
  withdrawn: m.domain_confirmation_withdrawn,
};

export const entryStatusLabel: Labels<EntryStatus> = {
  published: m.domain_entry_status_published,
  revoked: m.domain_entry_status_revoked,
  expired: m.domain_entry_status_expired,
};

export const invitationStatusLabel: Labels<ShownInvitationStatus> = {
  sent: m.domain_invitation_sent,
  accepted: m.domain_invitation_accepted,
  declined: m.domain_invitation_declined,
  withdrawn: m.domain_invitation_withdrawn,
  lapsed: m.domain_invitation_lapsed,
};

export const intentStatusLabel: Labels<IntentStatus> = {
  sent: m.domain_intent_sent,
  acknowledged: m.domain_intent_acknowledged,
  withdrawn: m.domain_intent_withdrawn,
};

export const mistakeStatusLabel: Labels<MistakeStatus> = {
  open: m.domain_mistake_open,
  answered: m.domain_mistake_answered,
};

export const scenarioDomainLabel: Labels<ScenarioDomain> = {
  "industrial-internet": m.domain_domain_industrial_internet,
  "digital-infrastructure": m.domain_domain_digital_infrastructure,
  "artificial-intelligence": m.domain_domain_artificial_intelligence,
  "data-compliance": m.domain_domain_data_compliance,
};

export const facetLabel: Labels<Facet> = {
  technology: m.domain_facet_technology,
  product: m.domain_facet_product,
  service: m.domain_facet_service,
  "delivery-model": m.domain_facet_delivery_model,
  assurance: m.domain_facet_assurance,
};

export const protectionLevelLabel: Labels<ProtectionLevel> = {
  "1": m.domain_protection_level_1,
  "2": m.domain_protection_level_2,
  "3": m.domain_protection_level_3,
  "4": m.domain_protection_level_4,
};

export const policyDocumentLabel: Labels<PolicyDocument> = {
  "shanghai-plan": m.domain_policy_document_shanghai_plan,
  "shanghai-news": m.domain_policy_document_shanghai_news,
  "national-draft": m.domain_policy_document_national_draft,
  "shandong-guidance": m.domain_policy_document_shandong_guidance,
  "chengdu-article": m.domain_policy_document_chengdu_article,
  other: m.domain_policy_document_other,
};

export const refusalLabel: Labels<ScenarioRefusal | ProductRefusal | IntentRefusal | MistakeRefusal | OrganisationRefusal> = {
  "not-signed-in": m.domain_refusal_not_signed_in,
  "not-a-demand-owner": m.domain_refusal_not_a_demand_owner,
  "not-a-member": m.domain_refusal_not_a_member,
  "not-a-writer": m.domain_refusal_not_a_writer,
  "not-a-signer": m.domain_refusal_not_a_signer,
  "not-an-owner": m.members_refused_not_an_owner,
  "own-edit": m.domain_refusal_own_edit,
  "not-an-operator": m.domain_refusal_not_an_operator,
  "own-organisation": m.domain_refusal_own_organisation,
  "clock-only": m.domain_refusal_clock_only,
  statutory: m.domain_refusal_statutory,
  "not-statutory": m.domain_refusal_not_statutory,
  "not-a-vendor": m.domain_refusal_not_a_vendor,
  "not-the-one-asked": m.domain_refusal_not_the_one_asked,
  "an-auditor": m.domain_refusal_an_auditor,
  "power-keeps-out": m.administer_refusal_power,
  "office-keeps-out": m.members_refused_office,
  "other-house-keeps-out": m.members_refused_other_house,
  "capacity-not-open": m.domain_refusal_capacity_not_open,
  "own-product": m.domain_refusal_own_product,
  "own-scenario": m.domain_refusal_own_scenario,
  "other-house-product": m.domain_refusal_other_house_product,
  "other-house-scenario": m.domain_refusal_other_house_scenario,
};

/** Languages by their own names. */
export const localeName = { "zh-CN": "中文", en: "English" } as const;
