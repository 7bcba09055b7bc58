import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathsTo } from "#app/domain/capability/taxonomy.ts";
import { countCapabilities } from "#app/features/capabilities/count-capabilities.server.ts";
import { productRows } from "#app/features/products/list-products.server.ts";
import { readProductFilter } from "#app/features/products/product-filter.server.ts";
import { productRowView } from "#app/features/products/product-row-view.server.ts";
import { scenarioRows } from "#app/features/scenarios/list-scenarios.server.ts";
import { readScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { Breadcrumb, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AboutCapability } from "./about.tsx";
import { Demand, Supply } from "./demand-and-supply.tsx";
import { Broader, Narrower } from "./relatives.tsx";

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
    scenarioRows(ctx, readScenarioFilter(openOnes, ctx.reference)),
    productRows(ctx, readProductFilter(new URLSearchParams({ capability: slug }), ctx.reference), now),
  ]);
  const words = labelsIn(context);
  const named = (one: string) => ({ slug: one, label: words.capability(one) });
  return {
    now,
    concept: {
      slug,
      zh,
      en,
      facet,
      definition,
      alternatives: [...alternatives.zh, ...alternatives.en],
      claimable,
      usable: taxonomy.closure(slug).some((one) => taxonomy.get(one)?.claimable),
      source,
      label: words.capability(slug),
    },
    trails: pathsTo(taxonomy, slug).map((trail) => trail.map(named)),
    narrower: taxonomy.narrower(slug).map((one) => ({ ...named(one), ...(figures.get(one) ?? { demand: 0, supply: 0 }) })),
    demand: figures.get(slug)?.demand ?? 0,
    supply: figures.get(slug)?.supply ?? 0,
    scenarios: asked.slice(0, shown).map((scenario) => ({
      ...scenario,
      district: words.code("district", scenario.district),
      budget: words.code("budget-band", scenario.budget),
    })),
    products: offered.slice(0, shown).map((product) => productRowView(product, words)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.concept.label ?? m.ui_nav_capabilities());

export default function CapabilityPage() {
  const { now, concept, trails, narrower, demand, supply, scenarios, products } = useLoaderData<typeof loader>();
  const [trail = []] = trails;
  const relatives = (
    <aside>
      <Narrower concepts={narrower} />
      <Broader trails={trails} />
    </aside>
  );
  return (
    <Page>
      <Breadcrumb
        trail={[{ href: paths.capabilities(), label: m.ui_nav_capabilities() }, ...trail.map(({ slug, label }) => ({ href: paths.capability(slug), label }))]}
      />
      <AboutCapability concept={concept} demand={demand} supply={supply} />
      {concept.usable ? (
        <div className="split">
          <div>
            <Demand capability={concept} count={demand} scenarios={scenarios} now={now} />
            <Supply capability={concept} count={supply} products={products} />
          </div>
          {relatives}
        </div>
      ) : (
        relatives
      )}
    </Page>
  );
}
