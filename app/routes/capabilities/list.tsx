import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findConcepts } from "#app/domain/capability/find.ts";
import { facets } from "#app/domain/capability/taxonomy.ts";
import { longestQuery } from "#app/domain/search/widen.ts";
import { countCapabilities } from "#app/features/capabilities/count-capabilities.server.ts";
import { facetLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { ListSearch } from "#app/ui/list-search.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { CapabilityTree } from "./capability-tree.tsx";
import { FoundCapabilities } from "./found.tsx";
import { treeOf } from "./tree.ts";

/** How many finds are shown. */
const mostFound = 30;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.useCase();
  const { taxonomy } = ctx.reference;
  const q = [...(new URL(request.url).searchParams.get("q") ?? "").trim()].slice(0, longestQuery).join("");
  const figures = await countCapabilities(ctx);
  const figuresOf = (slug: string) => figures.get(slug) ?? { demand: 0, supply: 0 };
  const { capability: labelOf } = labelsIn(context);
  const found = findConcepts(taxonomy, q, mostFound).map(({ slug, definition, broader: [first] }) => ({
    slug,
    label: labelOf(slug),
    within: first ? labelOf(first) : "",
    definition,
    ...figuresOf(slug),
  }));
  const trees = q === "" ? facets.map((facet) => ({ facet, branches: treeOf(taxonomy, facet, labelOf, figuresOf), size: sizeOf(facet) })) : [];
  function sizeOf(facet: string) {
    return taxonomy.concepts.filter((concept) => concept.facet === facet && concept.broader.length > 0).length;
  }
  return { q, found, trees, total: taxonomy.concepts.length - taxonomy.roots.length };
}

export const meta: MetaFunction = () => titled(m.ui_nav_capabilities());

export default function CapabilityList() {
  const { q, found, trees, total } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={m.ui_nav_capabilities()} count={m.capabilities_count({ count: total })} lead={m.capabilities_lead()}>
        <a href={paths.gapMap()}>{m.gaps_link()}</a>
      </PageHeading>
      <ListSearch action={paths.capabilities()} label={m.ui_search_capabilities()} q={q} query={new URLSearchParams()} />
      {q !== "" && <FoundCapabilities q={q} found={found} />}
      {trees.length > 0 && (
        <>
          <nav className="facets" aria-label={m.capabilities_facets()}>
            {trees.map(({ facet, size }) => (
              <a key={facet} href={`#${facet}`}>
                {facetLabel[facet]()} <span className="muted number">{size}</span>
              </a>
            ))}
          </nav>
          <p className="supply-key small muted">
            <span className="demand-mark">{m.capabilities_key_demand()}</span>
            <span className="supply-mark">{m.capabilities_key_supply()}</span>
            <span>{m.capabilities_key_scale()}</span>
          </p>
          {trees.map(({ facet, branches }) => (
            <Section key={facet} id={facet} title={facetLabel[facet]()}>
              <CapabilityTree branches={branches} />
            </Section>
          ))}
        </>
      )}
    </Page>
  );
}
