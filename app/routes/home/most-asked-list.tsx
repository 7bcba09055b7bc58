import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/page.tsx";
import { GapWords, SupplyBar } from "#app/ui/supply-bar.tsx";

/** What open scenarios ask for most, and how many products offer it. */
export function MostAsked({ capabilities }: { capabilities: (DemandAndSupply & { slug: string; label: string })[] }) {
  const most = Math.max(...capabilities.flatMap(({ demand, supply }) => [demand, supply]));
  return (
    <Section id="most-asked" title={m.home_most_asked()}>
      <ul className="asked">
        {capabilities.map(({ slug, label, demand, supply }) => (
          <li key={slug}>
            <a href={paths.capability(slug)}>{label}</a>
            <SupplyBar demand={demand} supply={supply} most={most} />
            <span className="figures">
              {m.capabilities_figures({ demand, supply })} <GapWords demand={demand} supply={supply} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={paths.capabilities()}>{m.home_all_capabilities()}</a>
      </p>
    </Section>
  );
}
