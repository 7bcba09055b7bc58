/** 目录条目: a product version that a past call selected. */
export const entryStatuses = ["published", "revoked", "expired"] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** Whether an entry counts on `day` (yyyy-mm-dd): published and within its validity, both ends included. */
export const isValidEntry = (entry: { status: EntryStatus; validFrom: string; validUntil: string }, day: string) =>
  entry.status === "published" && entry.validFrom <= day && day <= entry.validUntil;

/** CX-2025-001 */
export const entryNumber = (year: number, serial: number) => `CX-${year}-${String(serial).padStart(3, "0")}`;

/** What a page says of an entry on a day: one whose validity has run out is expired, whether or not the clock has written it down. */
export const shownEntryStatus = (entry: { status: EntryStatus; validUntil: string }, day: string): EntryStatus =>
  entry.status === "published" && entry.validUntil < day ? "expired" : entry.status;
