import type { ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import { isStatutory, type Regime } from "#app/domain/scenario/regime.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "#app/ui/notice.tsx";

const words: Partial<Record<ScenarioStatus, (statutory: boolean) => string>> = {
  evaluating: (statutory) => (statutory ? m.matching_banner_evaluating_statutory() : m.matching_banner_evaluating()),
  docking: m.matching_banner_docking,
  piloting: m.matching_banner_piloting,
  completed: m.matching_banner_completed,
  unsuccessful: m.matching_banner_unsuccessful,
  "handed-over": m.matching_banner_handed_over,
  withdrawn: m.matching_banner_withdrawn,
  terminated: m.matching_banner_terminated,
};

/** What became of a scenario that takes no more answers. */
export function StatusNotice({ status, regime }: { status: ScenarioStatus; regime: Regime | null }) {
  const said = words[status]?.(regime !== null && isStatutory(regime));
  return said ? (
    <Notice>
      <p>{said}</p>
    </Notice>
  ) : null;
}
