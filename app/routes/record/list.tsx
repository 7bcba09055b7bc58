import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRecordState } from "#app/features/record/find-record-state.server.ts";
import { listRecord, mostCounted, rowsPerPage } from "#app/features/record/list-record.server.ts";
import { readRecordFilter } from "#app/features/record/record-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { ActiveFilters } from "#app/ui/filter-panel.tsx";
import { IgnoredValues } from "#app/ui/ignored-values.tsx";
import { ListEmpty } from "#app/ui/list-empty.tsx";
import { toPage } from "#app/ui/list-state.ts";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { RecordSearch } from "./record-search.tsx";
import { RecordStateNotice } from "./record-state.tsx";
import { RecordTable } from "./record-table.tsx";
import { searchFilters } from "./search-filters.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const query = new URL(args.request.url).searchParams;
  const filter = readRecordFilter(query);
  const [list, state] = await Promise.all([listRecord(ctx, filter), findRecordState(ctx, 1)]);
  const { rows, total } = granted(list);
  return {
    rows,
    total,
    pages: Math.ceil(Math.min(total, mostCounted) / rowsPerPage),
    most: mostCounted,
    filter,
    filters: searchFilters(filter),
    search: query.toString(),
    state: granted(state),
  };
}

export const meta: MetaFunction = () => titled(m.record_title());

export default function RecordList() {
  const { rows, total, pages, most, filter, filters, search, state } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(search);
  const path = paths.record();
  const href = (page: number) => `${path}${toPage(query, page)}`;
  const count = total > most ? m.record_count_most({ count: most }) : m.record_count({ count: total });
  return (
    <Page>
      <PageHeading title={m.record_title()} count={count} lead={m.record_lead()} />
      <RecordStateNotice {...state} />
      <RecordSearch {...filter} />
      <IgnoredValues {...{ path, query, filters, ignored: filter.ignored }} />
      <ActiveFilters {...{ path, query, filters }} />
      {rows.length > 0 ? (
        <>
          <RecordTable rows={rows} />
          <Pagination page={filter.page} pages={pages} href={href} />
        </>
      ) : (
        <ListEmpty
          {...{ path, query, page: filter.page, pages, href }}
          none={{ title: m.record_none(), all: m.record_none_all(), text: m.record_none_text() }}
          nothing={{ title: m.record_nothing(), children: <p>{m.record_nothing_text()}</p> }}
        />
      )}
    </Page>
  );
}
