import type { DemandAndSupply } from "#app/domain/capability/gap.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Sentence } from "#app/ui/content.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { GapWords } from "#app/ui/supply-bar.tsx";

interface Found extends DemandAndSupply {
  slug: string;
  label: string;
  within: string;
  definition: string;
}

/** What a typed word could mean, best first. */
export function FoundCapabilities({ q, found }: { q: string; found: Found[] }) {
  const all = (
    <p className="mt-4">
      <a href={paths.capabilities()}>{m.capabilities_all()}</a>
    </p>
  );
  if (found.length === 0)
    return (
      <div className="mt-6">
        <EmptyState title={m.capabilities_none_title()}>
          <p>
            <Sentence>{m.ui_no_capability_found({ q })}</Sentence>
          </p>
          {all}
        </EmptyState>
      </div>
    );
  return (
    <Section id="found" title={<Sentence>{m.capabilities_found({ q, count: found.length })}</Sentence>}>
      <ul className="rows-list">
        {found.map(({ slug, label, within, definition, demand, supply }) => (
          <li key={slug}>
            <h3>
              <a href={paths.capability(slug)}>{label}</a>
            </h3>
            <p className="about" lang="zh-CN">
              {definition}
            </p>
            <p className="meta">
              {within && <span>{m.capabilities_within({ label: within })}</span>}
              <span>{m.capabilities_figures({ demand, supply })}</span>
              <GapWords demand={demand} supply={supply} />
            </p>
          </li>
        ))}
      </ul>
      {all}
    </Section>
  );
}
