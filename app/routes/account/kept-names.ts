import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";

interface Form {
  at: RegExp;
  name: () => string;
  /** What its one text is called, where it asks for a reason. */
  reason?: () => string;
}

/** `0` stands for any part of an address. */
const form = (path: string, name: () => string, reason?: () => string): Form => ({
  at: new RegExp(`^${path.replaceAll("/0", "/[^/]+")}$`),
  name,
  ...(reason && { reason }),
});

const forms: readonly Form[] = [
  form(paths.scenarioDraftNeed("0"), m.scenarios_part_need),
  form(paths.scenarioDraftRequirements("0"), m.scenarios_requirements),
  form(paths.scenarioDraftConditions("0"), m.scenarios_conditions),
  form(paths.productDraftAbout("0"), m.vendor_about),
  form(paths.productEditAbout("0"), m.vendor_about),
  form(paths.productDraftClaims("0"), m.vendor_claims),
  form(paths.productEditClaims("0"), m.vendor_claims),
  form(paths.claimConfirmationRequest("0"), m.vendor_ask),
  form(paths.intentNew("0"), m.intents_send),
  form(paths.candidate("0", "0"), m.intents_keep, m.intents_keep_reason),
  form(paths.candidateRemoval("0", "0"), m.intents_remove, m.intents_remove_reason),
  form(paths.candidateInvitation("0", "0"), m.intents_invite, m.intents_invite_message),
  form(paths.intentInvitationRefusal("0"), m.intents_decline, m.intents_decline_reason),
  form(paths.rankingMistake("0", "0"), m.mistakes_report, m.mistakes_what),
  form(paths.mistakeAnswer("0"), m.mistakes_answer, m.mistakes_answer_of),
  form(paths.scenarioReturn("0"), m.operate_return, m.operate_return_reason),
  form(paths.confirmationRefusal("0"), m.operate_refuse, m.operate_refuse_reason),
  form(paths.memberInvitations(), m.members_invite),
  form(paths.memberRole("0"), m.members_role_button),
  form(paths.personDisabling("0"), m.administer_disable, m.administer_reason),
  form(paths.personFactors("0"), m.administer_clear, m.administer_clear_reason),
  form(paths.powerGrant(), m.administer_grant),
  form(paths.limitsLift(), m.administer_lift),
];

const formAt = (path: string) => forms.find(({ at }) => at.test(path.split("?")[0] ?? ""));

/** What the form of an address is called; null for one without a name of its own. */
export const keptFormName = (path: string) => formAt(path)?.name() ?? null;

/** What the text of a form that asks for a reason is called. */
export const reasonOf = (path: string): Record<string, { label: () => string }> => {
  const label = formAt(path)?.reason;
  return label ? { reason: { label } } : {};
};
