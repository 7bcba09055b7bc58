import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProducts, productsPerPage } from "#app/features/products/list-products.server.ts";
import { readProductFilter } from "#app/features/products/product-filter.server.ts";
import { productRowView } from "#app/features/products/product-row-view.server.ts";
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
import { ProductRows } from "#app/ui/product-rows.tsx";
import { titled } from "#app/ui/title.ts";
import { productFilters } from "./list-filters.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const query = new URL(request.url).searchParams;
  const filter = readProductFilter(query, context.reference);
  const { products, facets } = await listProducts(ctx, filter, await ctx.clock(ctx.db));
  const words = labelsIn(context);
  return {
    total: facets.total,
    q: filter.q,
    sort: filter.sort,
    page: filter.page,
    pages: Math.ceil(facets.total / productsPerPage),
    search: query.toString(),
    ignored: filter.ignored,
    filters: productFilters(filter, facets.counts, words),
    products: products.map((product) => productRowView(product, words)),
  };
}

export const meta: MetaFunction = () => titled(m.ui_nav_products());

export default function ProductList() {
  const { total, q, sort, page, pages, search, ignored, filters, products } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(search);
  const path = paths.products();
  const sorts = [
    ...(q ? [{ value: "relevance", label: m.products_sort_relevance() }] : []),
    { value: "newest", label: m.products_sort_newest() },
    { value: "name", label: m.products_sort_name() },
  ];
  const kept = [...query].filter(([name]) => name === "q" || name === "sort");
  const href = (number: number) => `${path}${toPage(query, number)}`;
  return (
    <Page>
      <PageHeading title={m.ui_nav_products()} count={m.products_count({ count: total })} lead={m.products_list_lead()} />
      <div className="with-filters">
        <FilterPanel action={path} filters={filters} hidden={kept} />
        <div>
          <IgnoredValues {...{ path, query, filters, ignored }} />
          <ListSearch action={path} label={m.products_search_label()} q={q} query={query} />
          <div className="list-bar">
            <SortLinks path={path} query={query} sorts={sorts} current={sort} />
          </div>
          <ActiveFilters path={path} query={query} filters={filters} />
          {products.length > 0 ? (
            <ProductRows products={products} />
          ) : (
            <ListEmpty
              {...{ path, query, page, pages, href }}
              none={{ title: m.products_none_title(), all: m.products_none_all() }}
              nothing={{ title: m.products_nothing_title(), children: <p>{m.products_nothing_text()}</p> }}
            />
          )}
          {products.length > 0 && <Pagination page={page} pages={pages} href={href} />}
        </div>
      </div>
    </Page>
  );
}
