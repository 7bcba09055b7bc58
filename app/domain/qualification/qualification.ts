import { type EventOf, eventsOf, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** 资质/检测认证: submitted once, verified once by an operator, shown by as many products as it covers. */
export const qualificationLifecycle = {
  waiting: { verify: "verified", refuse: "refused", withdraw: "withdrawn" },
  verified: { revoke: "revoked", withdraw: "withdrawn" },
} as const;
export type QualificationStatus = StatusOf<typeof qualificationLifecycle> | "refused" | "withdrawn" | "revoked";
export type QualificationEvent = EventOf<typeof qualificationLifecycle>;
export const qualificationStatuses = [
  ...statusesOf(qualificationLifecycle),
  "refused",
  "withdrawn",
  "revoked",
] as const satisfies readonly QualificationStatus[];
export const qualificationEvents = eventsOf(qualificationLifecycle);

/** Lengths in characters. */
export const qualificationText = {
  name: { least: 2, most: 60 },
  number: { least: 2, most: 80 },
  issuer: { least: 2, most: 60 },
  reason: { least: 5, most: 500 },
};
/** Capabilities that one may cover. */
export const scopeSize = { least: 1, most: 30 };
/** A house is told so many days before one runs out, each time once. */
export const reminderDays = [60, 30, 7] as const;

/** What evidence it gives. */
export interface QualificationFacts {
  status: QualificationStatus;
  scope: readonly string[];
}

/** Whether it stands behind a claim: an operator verified it, and its scope has the capability. */
export const covers = ({ status, scope }: QualificationFacts, capability: string) => status === "verified" && scope.includes(capability);

/** Whether it has run out on a day (yyyy-mm-dd); its last day counts. */
export const isExpired = ({ expiresOn }: { expiresOn: string | null }, day: string) => expiresOn !== null && expiresOn < day;

/** Whether a claim may name it: what was refused, revoked or taken back is no evidence. */
export const isNameable = (status: QualificationStatus) => status === "waiting" || status === "verified";

/** Whether it stands under its number: verified, and renewed by no other. */
export const stands = ({ status, renewedAt }: { status: QualificationStatus; renewedAt: Date | null }) => status === "verified" && renewedAt === null;

type Days = { issuedOn: string; expiresOn: string | null };
export type RenewalProblem = "qualification-already" | "renewal-not-later" | "renewal-issued-before";

/** Why a paper cannot renew the one that stands under its number, and the day of that one which says so; null where it can: it is as new at least, and ends later. */
export function renewalProblem(next: Days, former: Days): { code: RenewalProblem; day: string | null } | null {
  if (next.issuedOn === former.issuedOn && next.expiresOn === former.expiresOn) return { code: "qualification-already", day: null };
  const later = former.expiresOn !== null && (next.expiresOn === null || next.expiresOn > former.expiresOn);
  if (!later) return { code: "renewal-not-later", day: former.expiresOn };
  return next.issuedOn < former.issuedOn ? { code: "renewal-issued-before", day: former.issuedOn } : null;
}

/** How evidence that rests on it names it, no longer than evidence may (`evidenceText`). */
export const referenceOf = ({ name, number }: { name: string; number: string }) => {
  const both = `${name} ${number}`;
  return [...both].length <= 80 ? both : number;
};

/** The reminder that is due, in days: the nearest mark that has been reached and was not sent; null where none is. */
export function dueReminder(daysLeft: number, sent: readonly number[]): number | null {
  if (daysLeft < 0) return null;
  const reached = reminderDays.filter((days) => daysLeft <= days);
  const nearest = reached.at(-1);
  return nearest !== undefined && !sent.some((days) => days <= nearest) ? nearest : null;
}
