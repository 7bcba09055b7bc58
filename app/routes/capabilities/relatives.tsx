import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { SideBlock } from "#app/ui/page.tsx";
import { GapWords } from "#app/ui/supply-bar.tsx";

interface Named {
  slug: string;
  label: string;
}

/** What a capability consists of, each with its two figures. */
export const Narrower = ({ concepts }: { concepts: (Named & DemandAndSupply)[] }) =>
  concepts.length > 0 && (
    <SideBlock title={m.capabilities_narrower({ count: concepts.length })}>
      <ul className="narrower">
        {concepts.map(({ slug, label, demand, supply }) => (
          <li key={slug}>
            <a href={paths.capability(slug)}>{label}</a>
            {demand + supply > 0 && (
              <span className="small muted number">
                {m.capabilities_figures({ demand, supply })} <GapWords demand={demand} supply={supply} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </SideBlock>
  );

/** Every way down to a capability from a root. */
export const Broader = ({ trails }: { trails: Named[][] }) =>
  trails.length > 0 && (
    <SideBlock title={m.capabilities_broader()}>
      {trails.map((trail) => (
        <ol className="trail" key={trail.map(({ slug }) => slug).join(" ")}>
          {trail.map(({ slug, label }) => (
            <li key={slug}>
              <a href={paths.capability(slug)}>{label}</a>
            </li>
          ))}
        </ol>
      ))}
    </SideBlock>
  );
