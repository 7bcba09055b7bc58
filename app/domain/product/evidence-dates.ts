import type { EvidenceShown } from "./product.ts";

type Dates = Pick<EvidenceShown, "issuedOn" | "expiresOn">;

/** Nothing that a vendor can show today was issued before this day. */
export const earliestIssue = "1990-01-01";

/** After so many years, evidence without an expiry is marked as old. */
export const oldAfterYears = 5;

export type IssueProblem = "issued-in-future" | "issued-too-early";
export type EvidenceDateProblem = IssueProblem | "expires-before-issue";

/** What is wrong with a day of issue as seen on `today`, both yyyy-mm-dd in Beijing; null where nothing is. */
export const issueProblem = (issuedOn: string, today: string): IssueProblem | null =>
  issuedOn > today ? "issued-in-future" : issuedOn < earliestIssue ? "issued-too-early" : null;

/** Evidence ends after the day it was issued on, or not at all. */
export const endsAfterIssue = ({ issuedOn, expiresOn }: Dates) => issuedOn === null || expiresOn === null || expiresOn > issuedOn;

/** The first thing that is wrong with the dates of evidence; null where they hold. */
export function evidenceDateProblem(dates: Dates, today: string): EvidenceDateProblem | null {
  const problem = dates.issuedOn === null ? null : issueProblem(dates.issuedOn, today);
  return problem ?? (endsAfterIssue(dates) ? null : "expires-before-issue");
}

/** Whether evidence that names no end was issued so long ago that a reader should know. */
export const isOld = ({ issuedOn, expiresOn }: Dates, day: string) => issuedOn !== null && expiresOn === null && yearsLater(issuedOn, oldAfterYears) <= day;

/** As text: compared, never shown, so that 29 February needs no care. */
const yearsLater = (day: string, years: number) => `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
