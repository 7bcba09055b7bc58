import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingDays, closingInstant, dateProblem, isPast, longestWindowDays, shortestWindowDays, shownStatus } from "#app/domain/scenario/deadline.ts";
import { scenarioStatuses } from "#app/domain/scenario/lifecycle.ts";
import { beijingDay } from "#app/domain/shared/day.ts";

const now = new Date("2026-11-20T02:00:00Z");
const day = 86_400_000;
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe("the closing instant", () => {
  test.each([
    [-1000, false],
    [-1, false],
    [0, true],
    [1, true],
    [1000, true],
  ])("%i ms after it, past is %s", (offset, past) => expect(isPast(now, after(offset))).toBe(past));

  test("from then on an open scenario reads as closed; no other status does", () => {
    for (const status of scenarioStatuses) {
      expect(shownStatus({ status, closesAt: now }, after(-1))).toBe(status);
      expect(shownStatus({ status, closesAt: now }, now)).toBe(status === "open" ? "evaluating" : status);
      expect(shownStatus({ status, closesAt: null }, now)).toBe(status);
    }
  });

  test("a day closes at five in the afternoon in Beijing", () => expect(closingInstant("2026-12-31").toISOString()).toBe("2026-12-31T09:00:00.000Z"));
});

describe("what is wrong with dates", () => {
  const questionsCloseAt = after(2 * day);

  test.each([
    ["too soon by a millisecond", after(shortestWindowDays * day - 1), "closes-too-soon"],
    ["just in time", after(shortestWindowDays * day), null],
    ["at the very end", after(longestWindowDays * day), null],
    ["too late by a millisecond", after(longestWindowDays * day + 1), "closes-too-late"],
    ["long past", after(-day), "closes-too-soon"],
  ])("closing %s", (_, closesAt, problem) => expect(dateProblem({ questionsCloseAt, closesAt }, now)).toBe(problem));

  test.each([
    ["now", now, "questions-past"],
    ["a millisecond from now", after(1), null],
    ["a millisecond before the answers", after(10 * day - 1), null],
    ["with the answers", after(10 * day), "questions-after-closing"],
    ["after the answers", after(11 * day), "questions-after-closing"],
  ])("questions that end %s", (_, asked, problem) => expect(dateProblem({ questionsCloseAt: asked, closesAt: after(10 * day) }, now)).toBe(problem));

  test("of a date that is not given, nothing", () => {
    expect(dateProblem({ questionsCloseAt: null, closesAt: null }, now)).toBeNull();
    expect(dateProblem({ questionsCloseAt: after(-1), closesAt: null }, now)).toBe("questions-past");
    expect(dateProblem({ questionsCloseAt: null, closesAt: after(-1) }, now)).toBe("closes-too-soon");
  });
});

describe("the days that may be chosen", () => {
  const instant = fc.date({ min: new Date("2025-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  const neighbour = (on: string, days: number) => beijingDay(new Date(closingInstant(on).getTime() + days * day));
  const problemOf = (on: string, at: Date) => dateProblem({ questionsCloseAt: null, closesAt: closingInstant(on) }, at);

  test("the first is the first that stands, the last the last, at any hour of any day", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { earliest, latest } = closingDays(at);
        expect([problemOf(neighbour(earliest, -1), at), problemOf(earliest, at)]).toEqual(["closes-too-soon", null]);
        expect([problemOf(latest, at), problemOf(neighbour(latest, 1), at)]).toEqual([null, "closes-too-late"]);
      }),
    );
  });

  test.each([
    ["before five", "2026-11-20T08:59:59Z", "2026-11-23"],
    ["at five", "2026-11-20T09:00:00Z", "2026-11-23"],
    ["after five", "2026-11-20T09:00:01Z", "2026-11-24"],
    ["after midnight in Beijing", "2026-11-20T16:30:00Z", "2026-11-24"],
  ])("%s", (_, at, first) => expect(closingDays(new Date(at)).earliest).toBe(first));
});
