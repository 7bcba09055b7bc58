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

export type DateProblem = "closes-too-soon" | "closes-too-late" | "questions-past" | "questions-after-closing";

/** What is wrong with a scenario's dates if it were published at `now`. The question window closes before the answering window. */
export function dateProblem({ questionsCloseAt, closesAt }: { questionsCloseAt: Date; closesAt: Date }, now: Date): DateProblem | null {
  if (closesAt.getTime() < now.getTime() + shortestWindowDays * day) return "closes-too-soon";
  if (closesAt.getTime() > now.getTime() + longestWindowDays * day) return "closes-too-late";
  if (isPast(questionsCloseAt, now)) return "questions-past";
  if (questionsCloseAt.getTime() >= closesAt.getTime()) return "questions-after-closing";
  return null;
}
