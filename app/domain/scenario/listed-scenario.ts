import type { ScenarioStatus } from "./lifecycle.ts";
import type { Regime } from "./regime.ts";
import type { ScenarioDomain } from "./scenario.ts";

/** A scenario as every list shows it; district and budget by code, and by word once a page shows them. */
export interface ListedScenario {
  number: string;
  title: string;
  summary: string;
  owner: string;
  domain: ScenarioDomain;
  regime: Regime;
  district: string;
  budget: string;
  /** As shown at the instant of asking: closed from the closing instant on. */
  status: ScenarioStatus;
  openedAt: Date;
  closesAt: Date;
}
