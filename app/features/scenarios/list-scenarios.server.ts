import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { published, type ScenarioStatus } from "#app/domain/scenario/lifecycle.ts";
import type { ListedScenario } from "#app/domain/scenario/listed-scenario.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { widenedQuery } from "#app/domain/search/widen.ts";
import { countFacets, type Facet, type FacetCounts, passesAll } from "#app/platform/facets.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, requirements, scenarios } from "#db/schema/index.ts";
import type { ScenarioFilter } from "./scenario-filter.server.ts";
import { visibleTo } from "./visible-to.server.ts";

export const scenariosPerPage = 20;

/** The list's public content: published scenarios, filtered, counted and paged. Two round trips, side by side. */
export async function listScenarios(ctx: UseCaseContext, filter: ScenarioFilter): Promise<{ scenarios: ListedScenario[]; facets: FacetCounts }> {
  const { where, facets } = selected(ctx, filter);
  const [rows, counted] = await Promise.all([scenarioRows(ctx, filter), countFacets(ctx.db, sql`${scenarios}`, where, facets)]);
  return { scenarios: rows, facets: counted };
}

/** One page of the list without its counts. One round trip. */
export async function scenarioRows(ctx: UseCaseContext, filter: ScenarioFilter): Promise<ListedScenario[]> {
  const { query, where, facets } = selected(ctx, filter);
  return await ctx.db
    .select({
      number: sql<string>`${scenarios.number}`,
      title: scenarios.title,
      summary: scenarios.summary,
      owner: organisations.name,
      domain: sql<ScenarioDomain>`${scenarios.domain}`,
      regime: sql<Regime>`${scenarios.regime}`,
      district: sql<string>`${scenarios.district}`,
      budget: sql<string>`${scenarios.budget}`,
      status: sql<ScenarioStatus>`${shownStatus}`,
      openedAt: sql<Date>`${scenarios.openedAt}`.mapWith(scenarios.openedAt),
      closesAt: sql<Date>`${scenarios.closesAt}`.mapWith(scenarios.closesAt),
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(sql`${where} and ${passesAll(facets)}`)
    .orderBy(...order(filter, query))
    .limit(scenariosPerPage)
    .offset((filter.page - 1) * scenariosPerPage);
}

function selected(ctx: UseCaseContext, filter: ScenarioFilter) {
  const query = widenedQuery(ctx.reference.taxonomy, filter.q);
  const where = sql`${and(visibleTo(ctx.actor), inArray(scenarios.status, published), filter.q === "" ? undefined : matches(query, filter.q))}`;
  return { query, where, facets: facetsOf(ctx, filter) };
}

/** `shownStatus` of the domain in SQL. */
const shownStatus = sql`case when ${scenarios.status} = 'open' and ${scenarios.closesAt} <= now() then 'evaluating' else ${scenarios.status} end`;

const matches = (query: string, typed: string): SQL =>
  query === "" ? sql`${scenarios.number} = upper(${typed})` : sql`(${scenarios.search} @@ ${query}::tsquery or ${scenarios.number} = upper(${typed}))`;

function facetsOf({ reference }: UseCaseContext, filter: ScenarioFilter): Facet[] {
  const wanted = filter.capability.flatMap((slug) => reference.taxonomy.closure(slug));
  return [
    { name: "status", value: shownStatus, chosen: filter.status },
    { name: "domain", value: sql`${scenarios.domain}`, chosen: filter.domain },
    { name: "industry", value: sql`${scenarios.industries}`, many: true, chosen: filter.industry },
    { name: "district", value: sql`${scenarios.district}`, chosen: filter.district },
    { name: "regime", value: sql`${scenarios.regime}`, chosen: filter.regime },
    { name: "budget", value: sql`${scenarios.budget}`, chosen: filter.budget },
    {
      name: "closing",
      value: sql`array_remove(array[case when ${closesWithin(7)} then '7' end, case when ${closesWithin(30)} then '30' end, case when ${closesWithin(90)} then '90' end], null)`,
      many: true,
      chosen: filter.closing,
      chosenBy: closesWithin(Number(filter.closing[0] ?? 0)),
    },
    {
      name: "capability",
      value: sql`(select coalesce(array_agg(r.capability), '{}') from ${requirements} r where r.scenario_id = ${scenarios.id})`,
      many: true,
      widens: true,
      chosen: filter.capability,
      chosenBy: sql`exists (select 1 from ${requirements} r where r.scenario_id = ${scenarios.id} and r.capability in (${sql.join(
        wanted.map((slug) => sql`${slug}`),
        sql`, `,
      )}))`,
    },
  ];
}

const closesWithin = (days: number) => sql`(${scenarios.closesAt} > now() and ${scenarios.closesAt} <= now() + make_interval(days => ${days}::int))`;

function order(filter: ScenarioFilter, query: string): SQL[] {
  const newest = [desc(scenarios.openedAt), asc(scenarios.number)];
  if (filter.sort === "relevance" && query !== "") return [sql`ts_rank_cd('{0.05, 0.2, 0.5, 1}', ${scenarios.search}, ${query}::tsquery) desc`, ...newest];
  if (filter.sort === "closing") return [sql`${scenarios.closesAt} <= now()`, asc(scenarios.closesAt), asc(scenarios.number)];
  return newest;
}
