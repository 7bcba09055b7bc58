import { published } from "#app/domain/scenario/lifecycle.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import type { ScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import { regimeLabel, scenarioDomainLabel, scenarioStatusLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import type { Words } from "#app/platform/code-labels.server.ts";
import { filterOf, frequentFilterOf } from "#app/ui/filter-values.ts";

/** How many capabilities the list offers as a filter. */
const capabilitiesOffered = 12;

const labelled = <Word extends string>(words: readonly Word[], labels: Record<Word, () => string>) => words.map((value) => ({ value, label: labels[value]() }));

/** The filters of the scenario list, counted. */
export function scenarioFilters(filter: ScenarioFilter, counts: Record<string, Record<string, number>>, words: Words) {
  const windows = ["7", "30", "90"].map((value) => ({ value, label: m.scenarios_closing_within({ days: value }) }));
  return [
    filterOf("status", m.scenarios_status(), labelled(published, scenarioStatusLabel), counts.status, filter.status),
    filterOf("domain", m.scenarios_domain(), labelled(scenarioDomains, scenarioDomainLabel), counts.domain, filter.domain),
    filterOf("closing", m.scenarios_closing(), windows, counts.closing, filter.closing, true),
    filterOf("regime", m.scenarios_regime(), labelled(regimes, regimeLabel), counts.regime, filter.regime),
    filterOf("industry", m.scenarios_industry(), words.options("industry"), counts.industry, filter.industry),
    filterOf("district", m.scenarios_district(), words.options("district"), counts.district, filter.district),
    filterOf("budget", m.scenarios_budget(), words.options("budget-band"), counts.budget, filter.budget),
    frequentFilterOf("capability", m.scenarios_capability(), words.capability, counts.capability, filter.capability, capabilitiesOffered),
  ];
}
