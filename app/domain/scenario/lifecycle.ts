import { type EventOf, eventsOf, nextStatus, type StatusOf, statusesOf } from "#app/domain/shared/lifecycle.ts";

/** 场景需求, from draft to outcome. `close` belongs to the clock. */
export const scenarioLifecycle = {
  draft: { submit: "in-review", discard: "discarded" },
  "in-review": { approve: "open", return: "draft", recall: "draft" },
  open: { close: "evaluating", withdraw: "withdrawn" },
  evaluating: { select: "docking", "declare-unsuccessful": "unsuccessful", "hand-over": "handed-over", withdraw: "withdrawn" },
  docking: { "start-pilot": "piloting", complete: "completed", reselect: "evaluating", terminate: "terminated" },
  piloting: { complete: "completed", terminate: "terminated" },
  completed: {},
  unsuccessful: {},
  "handed-over": {},
  withdrawn: {},
  terminated: {},
  discarded: {},
} as const;

export type ScenarioStatus = StatusOf<typeof scenarioLifecycle>;
export type ScenarioEvent = EventOf<typeof scenarioLifecycle>;
export const scenarioStatuses = statusesOf(scenarioLifecycle);
export const scenarioEvents = eventsOf(scenarioLifecycle);

/** Whether the event can happen now, whoever asks. */
export const canHappen = (status: ScenarioStatus, event: ScenarioEvent) => nextStatus(scenarioLifecycle, status, event) !== null;

/** From `open` on, everybody may read a scenario; its page never goes away. */
export const isPublished = (status: ScenarioStatus) => !(unpublished as readonly string[]).includes(status);
export const unpublished = ["draft", "in-review", "discarded"] as const satisfies readonly ScenarioStatus[];
export const published = scenarioStatuses.filter(isPublished);
