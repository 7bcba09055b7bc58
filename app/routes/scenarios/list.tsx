import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listScenarios, scenariosPerPage } from "#app/features/scenarios/list-scenarios.server.ts";
import { readScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { ActiveFilters, FilterPanel } from "#app/ui/filter-panel.tsx";
import { IgnoredValues } from "#app/ui/ignored-values.tsx";
import { ListEmpty } from "#app/ui/list-empty.tsx";
import { ListSearch, SortLinks } from "#app/ui/list-search.tsx";
import { toPage } from "#app/ui/list-state.ts";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ScenarioRows } from "#app/ui/scenario-rows.tsx";
import { titled } from "#app/ui/title.ts";
import { scenarioFilters } from "./list-filters.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const query = new URL(request.url).searchParams;
  const filter = readScenarioFilter(query, context.reference);
  const [{ scenarios, facets }, now] = await Promise.all([listScenarios(ctx, filter), ctx.clock(ctx.db)]);
  const words = labelsIn(context);
  return {
    now,
    total: facets.total,
    q: filter.q,
    sort: filter.sort,
    page: filter.page,
    pages: Math.ceil(facets.total / scenariosPerPage),
    search: query.toString(),
    ignored: filter.ignored,
    filters: scenarioFilters(filter, facets.counts, words),
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      district: words.code("district", scenario.district),
      budget: words.code("budget-band", scenario.budget),
    })),
  };
}

export const meta: MetaFunction = () => titled(m.ui_nav_scenarios());

export default function ScenarioList() {
  const { now, total, q, sort, page, pages, search, ignored, filters, scenarios } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(search);
  const path = paths.scenarios();
  const href = (number: number) => `${path}${toPage(query, number)}`;
  const sorts = [
    ...(q ? [{ value: "relevance", label: m.scenarios_sort_relevance() }] : []),
    { value: "newest", label: m.scenarios_sort_newest() },
    { value: "closing", label: m.scenarios_sort_closing() },
  ];
  const kept = [...query].filter(([name]) => name === "q" || name === "sort");
  return (
    <Page>
      <PageHeading title={m.ui_nav_scenarios()} count={m.scenarios_count({ count: total })} lead={m.scenarios_list_lead()} />
      <div className="with-filters">
        <FilterPanel action={path} filters={filters} hidden={kept} />
        <div>
          <IgnoredValues {...{ path, query, filters, ignored }} />
          <ListSearch action={path} label={m.scenarios_search_label()} q={q} query={query} />
          <div className="list-bar">
            <SortLinks path={path} query={query} sorts={sorts} current={sort} />
          </div>
          <ActiveFilters path={path} query={query} filters={filters} />
          {scenarios.length > 0 ? (
            <ScenarioRows scenarios={scenarios} now={now} />
          ) : (
            <ListEmpty
              {...{ path, query, page, pages, href }}
              none={{ title: m.scenarios_none_title(), all: m.scenarios_none_all() }}
              nothing={{ title: m.scenarios_nothing_title(), children: <p>{m.scenarios_nothing_text()}</p> }}
            />
          )}
          {scenarios.length > 0 && <Pagination page={page} pages={pages} href={href} />}
        </div>
      </div>
    </Page>
  );
}
