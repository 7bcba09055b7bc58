import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canHappen,
  isPublished,
  published,
  type ScenarioStatus,
  scenarioEvents,
  scenarioLifecycle,
  scenarioStatuses,
  unpublished,
} from "#app/domain/scenario/lifecycle.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";

describe("a scenario's life", () => {
  test("every way from one status to another", () => {
    const ways = scenarioStatuses.flatMap((status) =>
      scenarioEvents.flatMap((event) => {
        const next = nextStatus(scenarioLifecycle, status, event);
        return next ? [`${status} ${event} ${next}`] : [];
      }),
    );
    expect(ways).toEqual([
      "draft submit in-review",
      "draft discard discarded",
      "in-review approve open",
      "in-review return draft",
      "in-review recall draft",
      "open close evaluating",
      "open withdraw withdrawn",
      "evaluating withdraw withdrawn",
      "evaluating select docking",
      "evaluating declare-unsuccessful unsuccessful",
      "evaluating hand-over handed-over",
      "docking start-pilot piloting",
      "docking complete completed",
      "docking reselect evaluating",
      "docking terminate terminated",
      "piloting complete completed",
      "piloting terminate terminated",
    ]);
  });

  test("an event can happen where the table has it, and nowhere else", () => {
    for (const status of scenarioStatuses)
      for (const event of scenarioEvents) expect(canHappen(status, event)).toBe(Object.hasOwn(scenarioLifecycle[status], event));
    expect(nextStatus(scenarioLifecycle, "draft", "constructor" as never)).toBeNull();
    expect(nextStatus(scenarioLifecycle, "toString" as never, "submit")).toBeNull();
  });

  test("once published it is never unpublished, and what is over stays over", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scenarioEvents), { maxLength: 40 }), (events) => {
        let status: ScenarioStatus = "draft";
        for (const event of events) {
          const next: ScenarioStatus = nextStatus(scenarioLifecycle, status, event) ?? status;
          if (isPublished(status)) expect(isPublished(next)).toBe(true);
          if (Object.keys(scenarioLifecycle[status]).length === 0) expect(next).toBe(status);
          expect(scenarioStatuses).toContain(next);
          status = next;
        }
      }),
    );
  });

  test("published and unpublished are all there is", () => expect([...unpublished, ...published].sort()).toEqual([...scenarioStatuses].sort()));
});
