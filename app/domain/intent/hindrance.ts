import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { takesCandidates, takesIntents } from "./window.ts";

/** What already stands between a scenario and a product. */
export interface Standing {
  /** Whether it is on the shortlist. */
  kept: boolean;
  /** Whether its vendor was asked, and has answered or may still. */
  invited: boolean;
  /** Whether the vendor's answer is still out. */
  waits: boolean;
  /** Whether an intent stands. */
  answered: boolean;
}

interface Scenario {
  status: ScenarioStatus;
  closesAt: Date | null;
}

export const hindrances = [
  "wrong-status",
  "closed",
  "not-offered",
  "kept-already",
  "removed-already",
  "invitation-waits",
  "not-shortlisted",
  "invited-already",
  "intent-already",
] as const;
export type Hindrance = (typeof hindrances)[number];

/** Why a product cannot be kept now, whoever asks; `offered` while its verified vendor lists it. */
export function keepHindrance(scenario: Scenario, offered: boolean, { kept }: Standing): Hindrance | null {
  if (!takesCandidates(scenario)) return "wrong-status";
  if (!offered) return "not-offered";
  return kept ? "kept-already" : null;
}

/** … or taken off: an invitation that waits for its answer is withdrawn first. */
export function removalHindrance(scenario: Scenario, { kept, waits }: Standing, now: Date): Hindrance | null {
  if (!takesCandidates(scenario)) return "wrong-status";
  if (!kept) return "removed-already";
  return waits && takesIntents(scenario, now) ? "invitation-waits" : null;
}

/** … or its vendor invited. */
export function inviteHindrance(scenario: Scenario, offered: boolean, { kept, invited, answered }: Standing, now: Date): Hindrance | null {
  if (!takesIntents(scenario, now)) return "closed";
  if (!offered) return "not-offered";
  if (!kept) return "not-shortlisted";
  if (answered) return "intent-already";
  return invited ? "invited-already" : null;
}
