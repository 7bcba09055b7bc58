import { and, asc, eq, lte, or, type SQL, sql } from "drizzle-orm";
import type { ListedScenario } from "#app/domain/scenario/listed-scenario.ts";
import type { Regime } from "#app/domain/scenario/regime.ts";
import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { organisations, scenarios } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

export interface Headlines {
  newest: ListedScenario[];
  closing: ListedScenario[];
}

/** Open scenarios for a first page: those published last and those that close first. One round trip. */
export async function listHeadlines({ db, actor }: UseCaseContext, most: { newest: number; closing: number }): Promise<Headlines> {
  const place = (order: SQL) => sql<number>`row_number() over (order by ${order}, ${scenarios.number})::int`;
  const placed = db
    .select({
      number: sql<string>`${scenarios.number}`.as("number"),
      title: scenarios.title,
      summary: scenarios.summary,
      owner: organisations.name,
      domain: sql<ScenarioDomain>`${scenarios.domain}`.as("domain"),
      regime: sql<Regime>`${scenarios.regime}`.as("regime"),
      district: sql<string>`${scenarios.district}`.as("district"),
      budget: sql<string>`${scenarios.budget}`.as("budget"),
      openedAt: sql<Date>`${scenarios.openedAt}`.mapWith(scenarios.openedAt).as("opened_at"),
      closesAt: sql<Date>`${scenarios.closesAt}`.mapWith(scenarios.closesAt).as("closes_at"),
      newest: place(sql`${scenarios.openedAt} desc`).as("newest"),
      closing: place(sql`${scenarios.closesAt}`).as("closing"),
    })
    .from(scenarios)
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(and(visibleTo(actor), eq(scenarios.status, "open"), sql`${scenarios.closesAt} > now()`))
    .as("placed");
  const rows = await db
    .select()
    .from(placed)
    .where(or(lte(placed.newest, most.newest), lte(placed.closing, most.closing)))
    .orderBy(asc(placed.newest));
  const shown = rows.map(({ newest, closing, ...scenario }) => ({ newest, closing, scenario: { ...scenario, status: "open" as const } }));
  return {
    newest: shown.filter(({ newest }) => newest <= most.newest).map(({ scenario }) => scenario),
    closing: shown
      .filter(({ closing }) => closing <= most.closing)
      .sort((a, b) => a.closing - b.closing)
      .map(({ scenario }) => scenario),
  };
}
