import type { NeedSection } from "#app/domain/scenario/readiness.ts";
import { m } from "#app/i18n/generated/messages.js";

/** Headings of a need's long texts. */
export const needLabel: Record<NeedSection, () => string> = {
  background: m.scenarios_background,
  presentState: m.scenarios_present_state,
  problem: m.scenarios_problem,
  affected: m.scenarios_affected,
  goal: m.scenarios_goal,
};
