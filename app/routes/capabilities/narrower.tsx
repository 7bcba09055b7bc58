import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { SideBlock } from "#app/ui/page.tsx";
import { GapWords } from "#app/ui/supply-bar.tsx";

/** What a capability consists of, each with its two figures. */
export const NarrowerCapabilities = ({ concepts }: { concepts: (DemandAndSupply & { slug: string; label: string })[] }) => (
  <SideBlock title={m.capabilities_narrower({ count: concepts.length })}>
    <ul className="narrower">
      {concepts.map(({ slug, label, demand, supply }) => (
        <li key={slug}>
          <a href={paths.capability(slug)}>{label}</a>
          <span className="small muted number">
            {m.capabilities_figures({ demand, supply })} <GapWords demand={demand} supply={supply} />
          </span>
        </li>
      ))}
    </ul>
  </SideBlock>
);
