import { invitationsPerDay } from "#app/domain/identity/membership.ts";
import { unverifiedPerPerson } from "#app/domain/identity/organisation.ts";
import { mostRequested } from "#app/domain/matching/run/kept-run.ts";
import { refusalLabel } from "./domain-labels.ts";
import { m } from "./generated/messages.js";

/** Refusals that come of a thing's state or of what was sent, not of who asks. */
const others: Record<string, () => string> = {
  "wrong-status": m.domain_refusal_wrong_status,
  incomplete: m.domain_refusal_incomplete,
  "reason-missing": m.domain_refusal_reason_missing,
  "not-due": m.domain_refusal_not_due,
  stale: m.domain_refusal_stale,
  "not-a-draft": m.domain_refusal_not_a_draft,
  "not-editable": m.domain_refusal_not_editable,
  "requirements-full": m.drafting_suggestions_full,
  "no-programme": m.domain_refusal_no_programme,
  "closes-too-soon": m.domain_refusal_closes_too_soon,
  "closes-too-late": m.domain_refusal_closes_too_late,
  "questions-past": m.domain_refusal_questions_past,
  "questions-after-closing": m.domain_refusal_questions_after_closing,
  "decided-already": m.domain_refusal_decided_already,
  "not-listed": m.domain_refusal_not_listed,
  "nothing-to-confirm": m.domain_refusal_nothing_to_confirm,
  "waiting-already": m.domain_refusal_waiting_already,
  "asked-missing": m.domain_refusal_asked_missing,
  "asked-unknown": m.domain_refusal_asked_unknown,
  "claims-count": m.domain_refusal_claims_count,
  "claimed-twice": m.domain_refusal_claimed_twice,
  "not-claimable": m.domain_refusal_not_claimable,
  "evidence-missing": m.domain_refusal_evidence_missing,
  "listed-later": m.domain_refusal_listed_later,
  "issued-in-future": m.domain_refusal_issued_in_future,
  "issued-too-early": m.domain_refusal_issued_too_early,
  "expires-before-issue": m.domain_refusal_expires_before_issue,
  closed: m.domain_refusal_closed,
  "not-offered": m.domain_refusal_not_offered,
  "kept-already": m.domain_refusal_kept_already,
  "removed-already": m.domain_refusal_removed_already,
  "invitation-waits": m.domain_refusal_invitation_waits,
  "not-shortlisted": m.domain_refusal_not_shortlisted,
  "invited-already": m.domain_refusal_invited_already,
  "intent-already": m.domain_refusal_intent_already,
  "product-unknown": m.domain_refusal_product_unknown,
  "ended-already": m.domain_refusal_ended_already,
  "not-ranked": m.domain_refusal_not_ranked,
  "reported-already": m.domain_refusal_reported_already,
  "ranking-not-whole": m.domain_refusal_ranking_not_whole,
  "nothing-to-rank-with": m.domain_refusal_nothing_to_rank_with,
  "ranking-unavailable": m.domain_refusal_ranking_unavailable,
  "runs-full": () => m.domain_refusal_runs_full({ most: mostRequested }),
  "answered-already": m.domain_refusal_answered_already,
  "houses-full": () => m.houses_full({ most: unverifiedPerPerson }),
  "qualification-gone": m.qualifications_claim_unknown,
  "house-suspended": m.members_refused_suspended,
  "house-withdrawn": m.members_refused_withdrawn,
  "credit-code-taken": m.houses_code_held,
  "has-owner": m.houses_has_owner,
  "not-a-mail": m.members_invite_email_wrong,
  "house-not-verified": m.members_refused_house_not_verified,
  "last-owner": m.members_refused_last_owner,
  "own-membership": m.members_refused_own_membership,
  "already-owner": m.members_refused_already_owner,
  "member-disabled": m.members_refused_disabled,
  "member-already": m.members_refused_member_already,
  "joined-already": m.members_refused_joined_already,
  "mail-taken": m.members_refused_mail_taken,
  "invitations-full": () => m.members_refused_full({ most: invitationsPerDay }),
  "not-the-invited": m.members_refused_not_the_invited,
  "qualification-already": m.qualifications_already,
  "qualification-expired": m.qualifications_expired_verify,
  "standing-already": m.standing_already,
  "no-decision": m.standing_refused_no_decision,
  "dates-wrong": m.standing_refused_dates,
  "demo-person": m.mydata_refused_demo,
  "power-held": m.mydata_refused_power,
  "until-wrong": m.houses_until_refused,
  "factor-demanded": m.security_refusal_factor_demanded,
  "passkeys-full": m.security_refusal_passkeys_full,
  "no-factor": m.security_refusal_no_factor,
  "session-ended": m.security_refusal_session_ended,
  "not-an-administrator": m.security_refusal_not_an_administrator,
  "other-house": m.houses_other_chosen,
  "nothing-kept": m.account_kept_none,
  "not-a-security-officer": m.administer_refusal_officer,
  "own-account": m.administer_why_own_account,
  "holds-a-power": m.administer_why_holds_a_power,
  "belongs-to-a-house": m.administer_refusal_house,
  "last-officer": m.administer_refusal_last_officer,
  "person-erased": m.administer_why_erased,
};

/** A refusal's code in the reader's language; undefined for one that no page can explain. */
export function refusalWords(code: string): string | undefined {
  const byActor = refusalLabel as Record<string, () => string>;
  const words = Object.hasOwn(byActor, code) ? byActor[code] : Object.hasOwn(others, code) ? others[code] : undefined;
  return words?.();
}

/** Why somebody cannot accept an invitation, and what they can do about it. */
export const keptOutWords = (code: string) => (Object.hasOwn(keptOut, code) ? keptOut[code]?.() : refusalWords(code));

const keptOut: Record<string, () => string> = { "power-keeps-out": m.members_join_power, "house-suspended": m.members_join_suspended };
