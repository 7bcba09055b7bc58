import { m } from "./generated/messages.js";

/** What was just done, said once on the page that follows. */
export const noticeWords = {
  "scenario-submitted": m.notices_scenario_submitted,
  "scenario-recalled": m.notices_scenario_recalled,
  "scenario-discarded": m.notices_scenario_discarded,
  "scenario-published": m.notices_scenario_published,
  "scenario-returned": m.notices_scenario_returned,
  "product-listed": m.notices_product_listed,
  "product-relisted": m.notices_product_relisted,
  "product-retired": m.notices_product_retired,
  "product-discarded": m.notices_product_discarded,
  "product-saved": m.notices_product_saved,
  "product-unchanged": m.notices_product_unchanged,
  "confirmation-asked": m.notices_confirmation_asked,
  "evidence-confirmed": m.notices_evidence_confirmed,
  "evidence-refused": m.notices_evidence_refused,
  "candidate-kept": m.notices_candidate_kept,
  "candidate-removed": m.notices_candidate_removed,
  "invitation-sent": m.notices_invitation_sent,
  "invitation-declined": m.notices_invitation_declined,
  "invitation-withdrawn": m.notices_invitation_withdrawn,
  "intent-sent": m.notices_intent_sent,
  "intent-withdrawn": m.notices_intent_withdrawn,
  "intent-acknowledged": m.notices_intent_acknowledged,
  "ranking-kept": m.notices_ranking_kept,
  "ranking-the-same": m.notices_ranking_the_same,
  "mistake-reported": m.notices_mistake_reported,
  "mistake-answered": m.notices_mistake_answered,
} satisfies Record<string, () => string>;

export type NoticeKey = keyof typeof noticeWords;
export const isNotice = (word: string | undefined): word is NoticeKey => word !== undefined && Object.hasOwn(noticeWords, word);
