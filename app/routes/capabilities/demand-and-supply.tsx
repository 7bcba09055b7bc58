import type { ReactNode } from "react";
import type { ListedProduct } from "#app/domain/product/listed-product.ts";
import type { ListedScenario } from "#app/domain/scenario/listed-scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { ProductRows } from "#app/ui/product-rows.tsx";
import { ScenarioRows } from "#app/ui/scenario-rows.tsx";

interface Of {
  capability: { slug: string; label: string };
  /** How many there are; the rows are the first of them. */
  count: number;
}

/** Open scenarios that ask for a capability, those first that close first. */
export const Demand = ({ capability: { slug, label }, count, scenarios, now }: Of & { scenarios: ListedScenario[]; now: Date }) => (
  <Section id="scenarios" title={m.capabilities_open_scenarios({ count })}>
    {count > 0 ? (
      <>
        <ScenarioRows scenarios={scenarios} now={now} heading="h3" />
        <Onward href={`${paths.scenarios()}?${new URLSearchParams({ capability: slug, status: "open", sort: "closing" })}`}>
          {m.capabilities_all_scenarios()}
        </Onward>
      </>
    ) : (
      <EmptyState heading="h3" title={m.capabilities_no_scenarios()}>
        <p>{m.capabilities_no_scenarios_text({ label })}</p>
      </EmptyState>
    )}
  </Section>
);

/** Listed products that claim a capability. */
export const Supply = ({ capability: { slug, label }, count, products }: Of & { products: ListedProduct[] }) => (
  <Section id="products" title={m.capabilities_listed_products({ count })}>
    {count > 0 ? (
      <>
        <ProductRows products={products} heading="h3" />
        <Onward href={`${paths.products()}?${new URLSearchParams({ capability: slug })}`}>{m.capabilities_all_products()}</Onward>
      </>
    ) : (
      <EmptyState heading="h3" title={m.capabilities_no_products()}>
        <p>{m.capabilities_no_products_text({ label })}</p>
      </EmptyState>
    )}
  </Section>
);

const Onward = ({ href, children }: { href: string; children: ReactNode }) => (
  <p className="mt-4">
    <a href={href}>{children}</a>
  </p>
);
