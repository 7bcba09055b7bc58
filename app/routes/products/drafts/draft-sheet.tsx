import type { ProductView } from "#app/features/products/product-view.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Prose } from "#app/ui/content.tsx";
import { Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { ClaimTable } from "../claim-table.tsx";
import type { ChangeLinks } from "./missing.tsx";

/** A draft as it will be read, with the way to change each part. */
export function DraftSheet({ product, change }: { product: ProductView; change: ChangeLinks | null }) {
  const { name, vendor, kind, summary, detail, deliveryModels, priceModel, claims } = product;
  const changed = (field: string) => change && { change: `${change.about}#about-${field}` };
  return (
    <>
      <Section id="about" title={m.vendor_about()}>
        <SummaryList
          rows={[
            { name: m.vendor_name(), value: name && <span lang="zh-CN">{name}</span>, ...changed("name") },
            { name: m.vendor_house(), value: <span lang="zh-CN">{vendor.name}</span> },
            { name: m.vendor_kind(), value: kind, ...changed("kind") },
            { name: m.vendor_summary(), value: summary && <span lang="zh-CN">{summary}</span>, ...changed("summary") },
            { name: m.vendor_detail(), value: detail && <Prose text={detail} />, ...changed("detail") },
            { name: m.vendor_delivery(), value: deliveryModels.join(m.products_comma()), ...changed("deliveryModels") },
            { name: m.vendor_price(), value: priceModel, ...changed("priceModel") },
          ]}
        />
      </Section>
      <Section id="claims" title={m.vendor_claims()}>
        {claims.length > 0 ? <ClaimTable claims={claims} papers /> : <p className="muted">{m.ui_not_given()}</p>}
        {change && (
          <p className="mt-3">
            <a href={change.claims}>
              {m.ui_change()}
              <span className="visually-hidden">{` ${m.vendor_claims()}`}</span>
            </a>
          </p>
        )}
      </Section>
    </>
  );
}
