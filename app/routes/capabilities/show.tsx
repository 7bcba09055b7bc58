import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathsTo } from "#app/domain/capability/taxonomy.ts";
import { countCapabilities } from "#app/features/capabilities/count-capabilities.server.ts";
import { listProducts } from "#app/features/products/list-products.server.ts";
import { readProductFilter } from "#app/features/products/product-filter.server.ts";
import { listScenarios } from "#app/features/scenarios/list-scenarios.server.ts";
import { readScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import { facetLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { EmptyState } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, Section, SideBlock } from "#app/ui/page.tsx";
import { ScenarioRows } from "#app/ui/scenario-rows.tsx";
import { titled } from "#app/ui/title.ts";
import { AboutCapability } from "./about.tsx";
import { NarrowerCapabilities } from "./narrower.tsx";

/** How many scenarios and products are shown before the filtered lists take over. */
const shown = 10;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const { taxonomy } = ctx.reference;
  const concept = taxonomy.get(params.slug ?? "");
  if (!concept) throw new Response(null, { status: 404 });
  const { slug, zh, en, facet, definition, alternatives, claimable, source } = concept;
  const openOnes = new URLSearchParams({ capability: slug, status: "open", sort: "closing" });
  const now = await ctx.clock(ctx.db);
  const [figures, asked, offered] = await Promise.all([
    countCapabilities(ctx),
    listScenarios(ctx, readScenarioFilter(openOnes, ctx.reference)),
    listProducts(ctx, readProductFilter(new URLSearchParams({ capability: slug }), ctx.reference), now),
  ]);
  const words = labelsIn(context);
  const named = (one: string) => ({ slug: one, label: words.capability(one) });
  return {
    now,
    concept: { slug, zh, en, facet, definition, alternatives: [...alternatives.zh, ...alternatives.en], claimable, source, label: words.capability(slug) },
    trails: pathsTo(taxonomy, slug).map((trail) => trail.map(named)),
    narrower: taxonomy.narrower(slug).map((one) => ({ ...named(one), ...(figures.get(one) ?? { demand: 0, supply: 0 }) })),
    demand: asked.facets.total,
    supply: offered.facets.total,
    scenarios: asked.scenarios.slice(0, shown).map((scenario) => ({
      ...scenario,
      district: words.code("district", scenario.district),
      budget: words.code("budget-band", scenario.budget),
    })),
    products: offered.products.slice(0, shown).map(({ number, name, summary, vendor }) => ({ number, name, summary, vendor })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.concept.label ?? m.ui_nav_capabilities());

export default function CapabilityPage() {
  const { now, concept, trails, narrower, demand, supply, scenarios, products } = useLoaderData<typeof loader>();
  const { slug, facet, label } = concept;
  const [trail = []] = trails;
  const query = new URLSearchParams({ capability: slug });
  return (
    <Page>
      <Breadcrumb
        trail={[
          { href: paths.capabilities(), label: m.ui_nav_capabilities() },
          { href: `${paths.capabilities()}#${facet}`, label: facetLabel[facet]() },
          ...trail.map((one) => ({ href: paths.capability(one.slug), label: one.label })),
        ]}
      />
      <AboutCapability concept={concept} demand={demand} supply={supply} />
      <div className="split">
        <aside>
          {narrower.length > 0 && <NarrowerCapabilities concepts={narrower} />}
          {trails.length > 0 && (
            <SideBlock title={m.capabilities_broader()}>
              {trails.map((one) => (
                <Trail key={one.map((step) => step.slug).join(" ")} trail={one} />
              ))}
            </SideBlock>
          )}
        </aside>
        <div>
          <Section id="scenarios" title={m.capabilities_open_scenarios({ count: demand })}>
            {scenarios.length > 0 ? (
              <ScenarioRows scenarios={scenarios} now={now} heading="h3" />
            ) : (
              <EmptyState heading="h3" title={m.capabilities_no_scenarios()}>
                <p>{m.capabilities_no_scenarios_text({ label })}</p>
              </EmptyState>
            )}
            {demand > 0 && (
              <p className="mt-4">
                <a href={`${paths.scenarios()}?${query}&status=open&sort=closing`}>{m.capabilities_all_scenarios({ count: demand })}</a>
              </p>
            )}
          </Section>
          <Section id="products" title={m.capabilities_listed_products({ count: supply })}>
            {products.length > 0 ? (
              <ul className="rows-list">
                {products.map(({ number, name, summary, vendor }) => (
                  <li key={number} lang="zh-CN">
                    <h3>
                      <a href={paths.product(number)}>{name}</a>
                    </h3>
                    <p className="about">{summary}</p>
                    <p className="meta">{vendor}</p>
                  </li>
                ))}
              </ul>
            ) : (
              <EmptyState heading="h3" title={m.capabilities_no_products()}>
                <p>{m.capabilities_no_products_text({ label })}</p>
              </EmptyState>
            )}
            {supply > 0 && (
              <p className="mt-4">
                <a href={`${paths.products()}?${query}`}>{m.capabilities_all_products({ count: supply })}</a>
              </p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}

const Trail = ({ trail }: { trail: { slug: string; label: string }[] }) => (
  <ol className="trail">
    {trail.map(({ slug, label }) => (
      <li key={slug}>
        <a href={paths.capability(slug)}>{label}</a>
      </li>
    ))}
  </ol>
);
