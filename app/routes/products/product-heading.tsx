import type { ProductView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "#app/ui/content.tsx";
import { EntryMark } from "#app/ui/entry-mark.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DetailHeading } from "#app/ui/page.tsx";
import { ProductStatusTag } from "#app/ui/status-tag.tsx";

/** What it is, whose, and the facts that decide: how it comes, how it is paid for, how much of it others vouch for. */
export function ProductHeading({ product, entry }: { product: ProductView; entry: string | null }) {
  const { status, number, kind, version, name, summary, vendor, deliveryModels, priceModel, claims, vouched } = product;
  return (
    <DetailHeading
      over={
        <>
          <ProductStatusTag status={status} />
          <RecordNumber>{number}</RecordNumber>
          <span className="muted">{kind}</span>
          <span className="muted">{m.products_version({ version })}</span>
          {entry && <EntryMark number={entry} />}
        </>
      }
      title={<Content>{name}</Content>}
      lead={<Content>{summary}</Content>}
    >
      <Facts
        rows={[
          {
            name: m.products_vendor(),
            value: (
              <Content>
                <a href={paths.vendor(vendor.creditCode)}>{vendor.name}</a>
              </Content>
            ),
          },
          { name: m.products_delivery(), value: deliveryModels.join(m.products_comma()) },
          { name: m.products_price(), value: priceModel },
          { name: m.products_evidence(), value: m.products_vouched({ vouched, count: claims.length }) },
        ]}
      />
    </DetailHeading>
  );
}
