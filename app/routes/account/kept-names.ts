import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { because, type Fields, house, intent, passwords, person, product, qualification, scenario, standing, suspension } from "./kept-labels.ts";

interface Form {
  at: RegExp;
  name: () => string;
  fields: Fields;
  /** Whether it asks for a password besides, which was not kept. */
  secret: boolean;
}

/** `0` stands for any part of an address. */
const form = (path: string, name: () => string, fields: Fields, secret = false): Form => ({
  at: new RegExp(`^${path.replaceAll("/0", "/[^/]+")}$`),
  name,
  fields,
  secret,
});

const forms: readonly Form[] = [
  form(paths.scenarioDraftNeed("0"), m.scenarios_part_need, scenario),
  form(paths.scenarioDraftRequirements("0"), m.scenarios_requirements, scenario),
  form(paths.scenarioDraftConditions("0"), m.scenarios_conditions, scenario),
  form(paths.productDraftAbout("0"), m.vendor_about, product),
  form(paths.productEditAbout("0"), m.vendor_about, product),
  form(paths.productDraftClaims("0"), m.vendor_claims, product),
  form(paths.productEditClaims("0"), m.vendor_claims, product),
  form(paths.claimConfirmationRequest("0"), m.vendor_ask, {}),
  form(paths.intentNew("0"), m.intents_send, intent),
  form(paths.candidate("0", "0"), m.intents_keep, because(m.intents_keep_reason)),
  form(paths.candidateRemoval("0", "0"), m.intents_remove, because(m.intents_remove_reason)),
  form(paths.candidateInvitation("0", "0"), m.intents_invite, because(m.intents_invite_message)),
  form(paths.intentInvitationRefusal("0"), m.intents_decline, because(m.intents_decline_reason)),
  form(paths.rankingMistake("0", "0"), m.mistakes_report, because(m.mistakes_what)),
  form(paths.mistakeAnswer("0"), m.mistakes_answer, because(m.mistakes_answer_of)),
  form(paths.scenarioReturn("0"), m.operate_return, because(m.operate_return_reason)),
  form(paths.confirmationRefusal("0"), m.operate_refuse, because(m.operate_refuse_reason)),
  form(paths.organisationNew(), m.houses_register, house),
  form(paths.organisationRejection("0"), m.houses_reject, suspension),
  form(paths.organisationSuspension("0"), m.houses_suspend, suspension),
  form(paths.organisationOwner("0"), m.houses_first_owner_invite, person),
  form(paths.standingNew("0"), m.standing_new_title, standing),
  form(paths.standingWithdrawal("0"), m.standing_withdraw_title, because(m.standing_withdraw_label)),
  form(paths.standingReply("0"), m.standing_reply_title, because(m.standing_reply_write_label)),
  form(paths.qualificationNew(), m.qualifications_new, qualification),
  form(paths.qualificationRefusal("0"), m.qualifications_refuse, suspension),
  form(paths.qualificationRevocation("0"), m.qualifications_revoke, suspension),
  form(paths.memberInvitations(), m.members_invite, person),
  form(paths.memberRole("0"), m.members_role_button, person),
  form(paths.memberPasswords(), m.members_passwords, passwords),
  form(paths.accountProfile(), m.account_profile_change, person),
  form(paths.accountEmail(), m.account_email_change, person, true),
  form(paths.erasure(), m.mydata_erase, { understood: { label: m.mydata_erase_understood, reads: () => m.ui_yes() } }),
  form(paths.personDisabling("0"), m.administer_disable, because(m.administer_reason)),
  form(paths.personFactors("0"), m.administer_clear, because(m.administer_clear_reason)),
  form(paths.powerGrant(), m.administer_grant, person),
  form(paths.limitsLift(), m.administer_lift, person),
];

/** What the form of an address is called, and its fields; undefined for one that asks for nothing but a click. */
export const keptFormOf = (path: string) => forms.find(({ at }) => at.test(path.split("?")[0] ?? ""));
