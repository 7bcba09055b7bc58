/** 目录条目: a product version that a past call selected. */
export const entryStatuses = ["published", "revoked", "expired"] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** Whether an entry counts on `day` (yyyy-mm-dd): published and within its validity, both ends included. */
export const isValidEntry = (entry: { status: EntryStatus; validFrom: string; validUntil: string }, day: string) =>
  entry.status === "published" && entry.validFrom <= day && day <= entry.validUntil;
