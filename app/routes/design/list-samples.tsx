import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Bars } from "#app/ui/bars.tsx";
import { EntryTable } from "#app/ui/entry-table.tsx";
import { ActiveFilters, FilterPanel } from "#app/ui/filter-panel.tsx";
import { filterOf } from "#app/ui/filter-values.ts";
import { ListSearch, SortLinks } from "#app/ui/list-search.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ProductRows } from "#app/ui/product-rows.tsx";
import { ScenarioRows } from "#app/ui/scenario-rows.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { GapWords, SupplyBar } from "#app/ui/supply-bar.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { WaitingRows } from "#app/ui/waiting-rows.tsx";
import { entry, instants, now, products, scenarios, sentences } from "./content.ts";
import { Sample } from "./sample.tsx";

const here = paths.design();

/** Everything that stands in rows. */
export function ListSamples({ prefix }: { prefix: string }) {
  const domains = scenarioDomains.map((value) => ({ value, label: scenarioDomainLabel[value]() }));
  const counts = { "industrial-internet": 34, "data-compliance": 5, "artificial-intelligence": 0 };
  const filters = [filterOf(`${prefix}-domain`, m.scenarios_domain(), domains, counts, ["data-compliance"])];
  const query = new URLSearchParams({ [`${prefix}-domain`]: "data-compliance", q: sentences.short });
  const sorts = [
    { value: "newest", label: m.scenarios_sort_newest() },
    { value: "closing", label: m.scenarios_sort_closing() },
  ];
  return (
    <>
      <Sample of="ListSearch SortLinks FilterPanel ActiveFilters Pagination">
        <ListSearch action={here} label={m.scenarios_search_label()} q="" query={query} />
        <div className="list-bar">
          <SortLinks path={here} query={query} sorts={sorts} current="newest" />
        </div>
        <ActiveFilters path={here} query={query} filters={filters} />
        <FilterPanel action={here} filters={filters} hidden={[]} />
        {[1, 6, 12].map((page) => (
          <Pagination key={page} page={page} pages={12} href={(number) => `${here}?page=${number}`} />
        ))}
      </Sample>
      <Sample of="ScenarioRows ProductRows">
        <ScenarioRows scenarios={scenarios} now={now} heading="h3" />
        <ProductRows products={products} heading="h3" />
      </Sample>
      <Sample of="Table EntryTable">
        <EntryTable caption={m.ui_nav_catalogue()} entries={[entry, { ...entry, number: "CX-2025-002", status: "revoked", open: false }]} without={[]} />
      </Sample>
      <Sample of="SummaryList TaskList Tabs">
        <SummaryList
          rows={[
            { name: m.scenarios_owner(), value: sentences.house, change: here },
            { name: m.scenarios_budget(), value: "" },
          ]}
        />
        <TaskList
          tasks={(["done", "begun", "empty", "not-yet"] as const).map((state) => ({
            title: `${m.scenarios_requirements()} ${state}`,
            state,
            ...(state !== "not-yet" && { href: here }),
          }))}
        />
        <Tabs
          label={m.design_title()}
          tabs={[
            { href: here, label: m.ui_nav_scenarios() },
            { href: paths.home(), label: m.ui_nav_products() },
          ]}
          current={here}
        />
      </Sample>
      <Sample of="Timeline WaitingRows">
        <Timeline
          happenings={[
            { at: instants.past, what: m.domain_scenario_event_return(), who: sentences.office, reason: sentences.reason },
            { at: now, what: m.domain_scenario_event_approve(), who: sentences.office, official: true },
          ]}
        />
        <WaitingRows
          rows={[{ key: "one", href: here, title: sentences.title, about: [sentences.house], reason: sentences.reason, since: instants.past }]}
          now={now}
        />
      </Sample>
      <Sample of="Bars SupplyBar GapWords">
        <Bars
          label={m.home_by_domain()}
          bars={domains.map(({ value, label }, i) => ({
            name: label,
            value: 40 - i * 13,
            part: 30 - i * 9,
            words: String(40 - i * 13),
            href: `${here}#${value}`,
          }))}
        />
        {[
          { demand: 9, supply: 2 },
          { demand: 3, supply: 0 },
          { demand: 2, supply: 9 },
        ].map((figures) => (
          <p key={figures.demand}>
            <SupplyBar {...figures} most={9} />
            {m.capabilities_figures(figures)} <GapWords {...figures} />
          </p>
        ))}
      </Sample>
    </>
  );
}
