import { type Concept, pathsTo } from "#app/domain/capability/taxonomy.ts";
import { countCapabilities } from "#app/features/capabilities/count-capabilities.server.ts";
import { productRows } from "#app/features/products/list-products.server.ts";
import { readProductFilter } from "#app/features/products/product-filter.server.ts";
import { productRowView } from "#app/features/products/product-row-view.server.ts";
import { scenarioRows } from "#app/features/scenarios/list-scenarios.server.ts";
import { readScenarioFilter } from "#app/features/scenarios/scenario-filter.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

/** How many scenarios and products are shown before the filtered lists take over. */
const shown = 10;

/** What the page shows of a capability of today's taxonomy: what it is, what stands about it, who asks for it and who offers it. */
export async function conceptPage(ctx: UseCaseContext, concept: Concept, words: Words) {
  const { taxonomy } = ctx.reference;
  const { slug, zh, en, facet, definition, alternatives, claimable, source } = concept;
  const openOnes = new URLSearchParams({ capability: slug, status: "open", sort: "closing" });
  const now = await ctx.clock(ctx.db);
  const [figures, asked, offered] = await Promise.all([
    countCapabilities(ctx),
    scenarioRows(ctx, readScenarioFilter(openOnes, ctx.reference)),
    productRows(ctx, readProductFilter(new URLSearchParams({ capability: slug }), ctx.reference), now),
  ]);
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
