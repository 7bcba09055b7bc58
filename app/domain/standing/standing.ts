import { dayAfter } from "#app/domain/shared/day.ts";

/** 正面清单 and 红黑榜: what others have published about a house. Never in any ranking. */
export const standingKinds = ["positive", "adverse"] as const;
export type StandingKind = (typeof standingKinds)[number];

/** Lengths in characters. */
export const standingText = {
  title: { least: 2, most: 60 },
  reason: { least: 5, most: 500 },
  source: { least: 2, most: 200 },
  authority: { least: 2, most: 60 },
  number: { least: 2, most: 80 },
  reply: { least: 5, most: 1000 },
};

export interface StandingFacts {
  kind: StandingKind;
  authority: string;
  number: string;
  decidedOn: string | null;
}

/** An entry as it is read. */
export interface StandingShown extends StandingFacts {
  id: string;
  title: string;
  reason: string;
  source: string;
  startsOn: string;
  endsOn: string | null;
  reply: string;
  /** An instant, as text. */
  repliedAt: string | null;
  withdrawn: boolean;
  withdrawalReason: string;
}

/** An adverse entry rests on a published decision: who decided, under which number, on which day. */
export const restsOnDecision = ({ kind, authority, number, decidedOn }: StandingFacts) =>
  kind === "positive" || (authority.trim() !== "" && number.trim() !== "" && decidedOn !== null);

/** Nothing that is told of a house today was decided or began before this day. */
export const earliestStanding = "1990-01-01";
/** An entry begins within a year, and is shown for ten years at most. */
export const standingDays = { ahead: 366, most: 3653 };

export type StandingDateProblem =
  | { field: "decidedOn"; problem: "future" | "early" }
  | { field: "startsOn"; problem: "early" | "late" }
  | { field: "endsOn"; problem: "before" | "late" };

/** The first thing that is wrong with an entry's days (yyyy-mm-dd) as seen on `today`; null where they hold. */
export function standingDateProblem(
  { decidedOn, startsOn, endsOn }: { decidedOn: string | null; startsOn: string; endsOn: string | null },
  today: string,
): StandingDateProblem | null {
  if (decidedOn !== null && decidedOn > today) return { field: "decidedOn", problem: "future" };
  if (decidedOn !== null && decidedOn < earliestStanding) return { field: "decidedOn", problem: "early" };
  if (startsOn < earliestStanding) return { field: "startsOn", problem: "early" };
  if (startsOn > dayAfter(today, standingDays.ahead)) return { field: "startsOn", problem: "late" };
  if (endsOn !== null && endsOn < startsOn) return { field: "endsOn", problem: "before" };
  return endsOn !== null && endsOn > dayAfter(startsOn, standingDays.most) ? { field: "endsOn", problem: "late" } : null;
}

export type StandingState = "stands" | "ahead" | "over" | "withdrawn";

/** How an entry stands on a day (yyyy-mm-dd). */
export function standingState({ startsOn, endsOn, withdrawn }: Pick<StandingShown, "startsOn" | "endsOn" | "withdrawn">, day: string): StandingState {
  if (withdrawn) return "withdrawn";
  if (startsOn > day) return "ahead";
  return endsOn !== null && day > endsOn ? "over" : "stands";
}
