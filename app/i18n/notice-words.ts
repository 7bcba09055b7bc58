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
  "confirmation-asked": m.notices_confirmation_asked,
  "evidence-confirmed": m.notices_evidence_confirmed,
  "evidence-refused": m.notices_evidence_refused,
} satisfies Record<string, () => string>;

export type NoticeKey = keyof typeof noticeWords;
export const isNotice = (word: string | undefined): word is NoticeKey => word !== undefined && Object.hasOwn(noticeWords, word);
