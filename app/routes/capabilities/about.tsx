import type { Facet } from "#app/domain/capability/taxonomy.ts";
import { facetLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { GapWords } from "#app/ui/supply-bar.tsx";

interface Concept {
  zh: string;
  en: string;
  facet: Facet;
  definition: string;
  alternatives: string[];
  claimable: boolean;
  /** Whether it or something narrower can be claimed. */
  usable: boolean;
  source: string;
}

/** What a capability is called and means, and how demand and supply stand. */
export function AboutCapability({ concept, demand, supply }: { concept: Concept; demand: number; supply: number }) {
  const { zh, en, facet, definition, alternatives, claimable, usable, source } = concept;
  const english = getLocale() === "en";
  return (
    <header className="detail-heading">
      <p className="over muted">{facetLabel[facet]()}</p>
      <h1>
        {english ? en : zh}
        <span className="other-name" lang={english ? "zh-CN" : "en"}>
          {english ? zh : en}
        </span>
      </h1>
      <p className="lead" lang="zh-CN">
        {definition}
      </p>
      <dl className="facts">
        {usable && (
          <>
            <div>
              <dt>{m.capabilities_key_demand()}</dt>
              <dd className="number">{demand}</dd>
            </div>
            <div>
              <dt>{m.capabilities_key_supply()}</dt>
              <dd>
                <span className="number">{supply}</span> <GapWords demand={demand} supply={supply} />
              </dd>
            </div>
          </>
        )}
        {alternatives.length > 0 && (
          <div>
            <dt>{m.capabilities_alternatives()}</dt>
            <dd lang="zh-CN">{alternatives.join("、")}</dd>
          </div>
        )}
        <div>
          <dt>{m.capabilities_source()}</dt>
          <dd lang="zh-CN">{source}</dd>
        </div>
      </dl>
      {!claimable && <p className="not-claimable">{usable ? m.capabilities_heading_only() : m.capabilities_title_only()}</p>}
    </header>
  );
}
