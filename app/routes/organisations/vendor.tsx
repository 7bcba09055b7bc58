import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownEntryStatus } from "#app/domain/catalogue/entry.ts";
import { findVendor } from "#app/features/organisations/find-vendor.server.ts";
import { productRowView } from "#app/features/products/product-row-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { Prose } from "#app/ui/content.tsx";
import { EntryTable } from "#app/ui/entry-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, Section } from "#app/ui/page.tsx";
import { ProductRows } from "#app/ui/product-rows.tsx";
import { StandingRows } from "#app/ui/standing-rows.tsx";
import { titled } from "#app/ui/title.ts";
import { VendorHeading } from "./vendor-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const vendor = granted(await findVendor(await context.useCase(), params.creditCode ?? ""));
  const words = labelsIn(context);
  return {
    ...vendor,
    kind: words.code("organisation-kind", vendor.kind),
    district: words.code("district", vendor.district),
    park: words.code("park", vendor.park),
    size: words.code("organisation-size", vendor.size),
    products: vendor.products.map((product) => productRowView(product, words)),
    entries: vendor.entries.map((entry) => ({ ...entry, status: shownEntryStatus(entry, vendor.asOf) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.name ?? m.organisations_vendor());

export default function VendorPage() {
  const { about, products, entries, standings, ...vendor } = useLoaderData<typeof loader>();
  const suspended = vendor.status === "suspended";
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.products(), label: m.ui_nav_products() }]} />
      {suspended && <Notice kind="warning">{m.organisations_suspended()}</Notice>}
      <VendorHeading vendor={vendor} />
      {about && <Prose text={about} />}
      <Section
        id="products"
        title={
          <>
            {m.organisations_products()} {products.length > 0 && <small className="muted">{m.products_count({ count: products.length })}</small>}
          </>
        }
      >
        {products.length > 0 ? (
          <ProductRows products={products} within />
        ) : (
          <p className="muted">{suspended ? m.organisations_products_hidden() : m.organisations_no_products()}</p>
        )}
      </Section>
      {standings.length > 0 && (
        <Section id="standing" title={m.standing_title()}>
          <StandingRows standings={standings} today={vendor.asOf} />
        </Section>
      )}
      <Section id="catalogue" title={m.products_catalogue()}>
        {entries.length > 0 ? (
          <EntryTable caption={m.products_catalogue()} entries={entries} without={["vendor"]} />
        ) : (
          <p className="muted">{m.organisations_no_entries()}</p>
        )}
      </Section>
    </Page>
  );
}
