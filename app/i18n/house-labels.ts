import type { Capacity, MemberRole, OrganisationEvent, OrganisationStatus } from "#app/domain/identity/organisation.ts";
import type { PasswordProfile } from "#app/domain/identity/password.ts";
import type { QualificationStatus } from "#app/domain/qualification/qualification.ts";
import type { Labels } from "./domain-labels.ts";
import { m } from "./generated/messages.js";

/** Words of houses, their members and those who look after accounts; pages of needs and products do without them. */
export const organisationStatusLabel: Labels<OrganisationStatus> = {
  registered: m.domain_organisation_status_registered,
  pending: m.domain_organisation_status_pending,
  verified: m.domain_organisation_status_verified,
  rejected: m.domain_organisation_status_rejected,
  suspended: m.domain_organisation_status_suspended,
  withdrawn: m.domain_organisation_status_withdrawn,
};

export const capacityLabel: Labels<Capacity> = {
  demand: m.domain_capacity_demand,
  supply: m.domain_capacity_supply,
  operator: m.domain_capacity_operator,
  audit: m.domain_capacity_audit,
};

export const passwordProfileLabel = { asvs: m.members_passwords_asvs, mlps: m.members_passwords_mlps } satisfies Labels<PasswordProfile>;

export const memberRoleLabel = {
  owner: m.domain_member_role_owner,
  approver: m.domain_member_role_approver,
  editor: m.domain_member_role_editor,
  viewer: m.domain_member_role_viewer,
} satisfies Labels<MemberRole>;

export const organisationEventLabel: Labels<OrganisationEvent> = {
  "submit-proof": m.domain_organisation_event_submit_proof,
  verify: m.domain_organisation_event_verify,
  reject: m.domain_organisation_event_reject,
  suspend: m.domain_organisation_event_suspend,
  reinstate: m.domain_organisation_event_reinstate,
  withdraw: m.domain_organisation_event_withdraw,
};

export const qualificationStatusLabel: Labels<QualificationStatus> = {
  waiting: m.qualifications_status_waiting,
  verified: m.qualifications_status_verified,
  refused: m.qualifications_status_refused,
  withdrawn: m.qualifications_status_withdrawn,
  revoked: m.qualifications_status_revoked,
};

export const powerLabel = {
  system: m.administer_power_system,
  security: m.administer_power_security,
  audit: m.administer_power_audit,
};

/** What a limit is called, by its name. */
export const limitLabel: Record<string, () => string> = {
  "sign-in": m.administer_limit_sign_in,
  "sign-in-known": m.administer_limit_sign_in_known,
  "sign-in-account": m.administer_limit_sign_in_account,
  "sign-in-address": m.administer_limit_sign_in_address,
  "present-password": m.administer_limit_present_password,
  "present-password-person": m.administer_limit_present_password_person,
  code: m.administer_limit_code,
  "code-person": m.administer_limit_code_person,
  "sign-up": m.administer_limit_sign_up,
  reset: m.administer_limit_reset,
  letters: m.administer_limit_letters,
  "letters-mailbox": m.administer_limit_letters_mailbox,
  link: m.administer_limit_link,
  search: m.administer_limit_search,
  write: m.administer_limit_write,
  upload: m.administer_limit_upload,
};
