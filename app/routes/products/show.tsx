import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isValidEntry, shownEntryStatus } from "#app/domain/catalogue/entry.ts";
import { mayViewPapers } from "#app/domain/product/policy.ts";
import { beijingDay } from "#app/domain/shared/day.ts";
import { entriesOf } from "#app/features/catalogue/list-entries.server.ts";
import { readProduct } from "#app/features/products/find-product.server.ts";
import { listProductHistory } from "#app/features/products/list-product-history.server.ts";
import { productActions, productView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { Prose } from "#app/ui/content.tsx";
import { EntryTable } from "#app/ui/entry-table.tsx";
import { Breadcrumb, Contents, Page, Section } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { titled } from "#app/ui/title.ts";
import { ClaimTable } from "./claim-table.tsx";
import { happeningView } from "./happening-view.ts";
import { OwnActions } from "./own-actions.tsx";
import { ProductHeading } from "./product-heading.tsx";
import { Standing } from "./standing.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const [found, now] = await Promise.all([readProduct(ctx, params.number ?? ""), ctx.clock(ctx.db)]);
  const product = granted(found);
  const [entries, history] = await Promise.all([entriesOf(ctx, [product.id]), listProductHistory(ctx, product.id)]);
  const day = beijingDay(now);
  const papers = mayViewPapers(ctx.actor, product.organisationId);
  return {
    product: productView(ctx.actor, product, day, labelsIn(context)),
    actions: productActions(ctx.actor, product),
    papers,
    entry: entries.find((one) => isValidEntry(one, day))?.number ?? null,
    entries: entries.map((one) => ({ ...one, status: shownEntryStatus(one, day) })),
    happenings: history.map((happening) => happeningView(happening, product, papers)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.product.name ?? m.ui_nav_products());

export default function ProductPage() {
  const { product, actions, papers, entry, entries, happenings } = useLoaderData<typeof loader>();
  const about = { id: "about", title: m.products_about() };
  const claims = { id: "claims", title: m.products_claims() };
  const catalogue = { id: "catalogue", title: m.products_catalogue() };
  const history = { id: "history", title: m.products_history() };
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.products(), label: m.ui_nav_products() }]} />
      <Standing product={product} />
      <ProductHeading product={product} entry={entry} />
      <div className="split">
        <aside className="stack">
          <OwnActions number={product.number} {...actions} />
          <Contents sections={[about, claims, catalogue, history]} />
        </aside>
        <div>
          <Section {...about}>
            <Prose text={product.detail} />
          </Section>
          <Section {...claims}>
            <ClaimTable claims={product.claims} papers={papers} />
          </Section>
          <Section {...catalogue}>
            {entries.length > 0 ? (
              <EntryTable caption={catalogue.title} entries={entries} without={["product", "vendor"]} />
            ) : (
              <p className="muted">{m.products_no_entry()}</p>
            )}
          </Section>
          <Section {...history}>
            <Timeline happenings={happenings} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
