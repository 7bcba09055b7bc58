import { beijingDay, beijingInstant } from "#app/domain/shared/day.ts";
import type { ScenarioStatus } from "./lifecycle.ts";

/** Whether the answering window is over at `now`: from the closing instant itself on. */
export const isPast = (closesAt: Date, now: Date) => now.getTime() >= closesAt.getTime();

/** The status that a page shows: an open scenario reads as closed from the instant itself, whenever the clock's job comes round. */
export const shownStatus = (scenario: { status: ScenarioStatus; closesAt: Date | null }, now: Date): ScenarioStatus =>
  scenario.status === "open" && scenario.closesAt && isPast(scenario.closesAt, now) ? "evaluating" : scenario.status;

/** A published scenario leaves vendors this long at least between approval and closing, in days. */
export const shortestWindowDays = 3;
/** … and this long at most: a need that old should be written anew. */
export const longestWindowDays = 365;

const day = 86_400_000;
const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * day);

/** Windows end at this time of day, in Beijing. */
const closingTime = "17:00";
export const closingInstant = (on: string) => beijingInstant(on, closingTime);

/** The first and the last day on which a scenario published at `now` may close. */
export function closingDays(now: Date) {
  const earliest = daysAfter(now, shortestWindowDays);
  const latest = daysAfter(now, longestWindowDays);
  const first = beijingDay(earliest);
  const last = beijingDay(latest);
  return {
    earliest: closingInstant(first) < earliest ? beijingDay(daysAfter(earliest, 1)) : first,
    latest: closingInstant(last) > latest ? beijingDay(daysAfter(latest, -1)) : last,
  };
}

export type DateProblem = "closes-too-soon" | "closes-too-late" | "questions-past" | "questions-after-closing";

/**
 * What is wrong with a scenario's dates if it were published at `now`; of a date that is not given, nothing is. The question window closes
 * before the answering window.
 */
export function dateProblem({ questionsCloseAt, closesAt }: { questionsCloseAt: Date | null; closesAt: Date | null }, now: Date): DateProblem | null {
  if (closesAt && closesAt < daysAfter(now, shortestWindowDays)) return "closes-too-soon";
  if (closesAt && closesAt > daysAfter(now, longestWindowDays)) return "closes-too-late";
  if (questionsCloseAt && isPast(questionsCloseAt, now)) return "questions-past";
  if (questionsCloseAt && closesAt && questionsCloseAt.getTime() >= closesAt.getTime()) return "questions-after-closing";
  return null;
}
