import { shownStatus } from "#app/domain/scenario/deadline.ts";
import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";

interface Window {
  status: ScenarioStatus;
  closesAt: Date | null;
}

/** Intents and invitations come and go until the closing instant itself. */
export const takesIntents = (scenario: Window, now: Date) => shownStatus(scenario, now) === "open";

/** The owner weighs candidates while answers come in and while it selects; what follows stays as it was. */
export const takesCandidates = ({ status }: Pick<Window, "status">) => status === "open" || status === "evaluating";
