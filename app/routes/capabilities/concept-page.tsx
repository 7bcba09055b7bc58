import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Breadcrumb, Page } from "#app/ui/page.tsx";
import { AboutCapability } from "./about.tsx";
import type { conceptPage } from "./concept-page.server.ts";
import { Demand, Supply } from "./demand-and-supply.tsx";
import { Broader, Narrower } from "./relatives.tsx";

/** A capability of today's taxonomy. */
export function ConceptPage({ now, concept, trails, narrower, demand, supply, scenarios, products }: Awaited<ReturnType<typeof conceptPage>>) {
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
