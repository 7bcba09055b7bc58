import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownEntryStatus } from "#app/domain/catalogue/entry.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { listEntries, readEntryFilter } from "#app/features/catalogue/list-entries.server.ts";
import { scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { ActiveFilters, FilterPanel } from "#app/ui/filter-panel.tsx";
import { filterOf } from "#app/ui/filter-values.ts";
import { IgnoredValues } from "#app/ui/ignored-values.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { CatalogueYear } from "./catalogue-year.tsx";
import { WhatItIs } from "./what-it-is.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const query = new URL(request.url).searchParams;
  const filter = readEntryFilter(query);
  const [{ entries, facets }, now] = await Promise.all([listEntries(ctx, filter), ctx.clock(ctx.db)]);
  const day = beijingDay(now);
  const years = Object.keys(facets.counts.year ?? {})
    .sort()
    .reverse();
  const directions = scenarioDomains.map((value) => ({ value, label: scenarioDomainLabel[value]() }));
  return {
    total: facets.total,
    search: query.toString(),
    ignored: filter.ignored,
    filters: [
      filterOf(
        "year",
        m.catalogue_year(),
        [...new Set([...filter.year, ...years])]
          .sort()
          .reverse()
          .map((value) => ({ value, label: m.catalogue_of_year({ year: value }) })),
        facets.counts.year,
        filter.year,
      ),
      filterOf("direction", m.catalogue_direction(), directions, facets.counts.direction, filter.direction),
    ],
    entries: entries.map((entry) => ({ ...entry, status: shownEntryStatus(entry, day) })),
  };
}

export const meta: MetaFunction = () => titled(m.catalogue_title());

export default function Catalogue() {
  const { total, search, ignored, filters, entries } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(search);
  const path = paths.catalogue();
  const years = [...new Set(entries.map(({ year }) => year))];
  return (
    <Page>
      <PageHeading title={m.catalogue_title()} count={m.catalogue_count({ count: total })} />
      <WhatItIs />
      <div className="with-filters">
        <FilterPanel action={path} filters={filters} hidden={[]} />
        <div>
          <IgnoredValues {...{ path, query, filters, ignored }} />
          <ActiveFilters path={path} query={query} filters={filters} />
          {years.map((year) => (
            <CatalogueYear key={year} year={year} entries={entries.filter((entry) => entry.year === year)} />
          ))}
          {entries.length === 0 && (
            <EmptyState title={m.catalogue_none_title()}>
              <p>{m.catalogue_none_text()}</p>
              <p>
                <a href={path}>{m.catalogue_none_all()}</a>
              </p>
            </EmptyState>
          )}
        </div>
      </div>
    </Page>
  );
}
