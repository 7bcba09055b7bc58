import { facets } from "#app/domain/capability/taxonomy.ts";
import { smallestCell } from "#app/domain/matching/gap-map.ts";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { facetLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { GapFigures } from "./gap-figures.tsx";
import { heatOf, heatWords, hottest } from "./gap-heat.ts";
import { cellHref, focused } from "./gap-links.ts";
import type { MapCell, MapRow } from "./gap-rows.ts";

interface Content {
  rows: MapRow[];
  whole: boolean;
  /** One domain alone, by the address; all folded branch by branch where null. */
  chosen: ScenarioDomain | null;
}

/** The same map for narrow pages: branches that unfold, or all of one domain. */
export const GapLists = ({ rows, whole, chosen }: Content) => (
  <div className="gap-lists" id="map">
    <nav aria-label={m.gaps_choose_domain()} className="onward small">
      <DomainLink domain={null} chosen={chosen} />
      {scenarioDomains.map((domain) => (
        <DomainLink key={domain} domain={domain} chosen={chosen} />
      ))}
    </nav>
    {facets.map((facet) => {
      const ofFacet = rows.filter((row) => row.facet === facet);
      return (
        ofFacet.length > 0 && (
          <section key={facet}>
            <h2>{facetLabel[facet]()}</h2>
            <ul>
              {ofFacet.map((row) => (
                <li key={row.slug}>{chosen ? <OfDomain row={row} domain={chosen} whole={whole} /> : <Branch row={row} whole={whole} />}</li>
              ))}
            </ul>
          </section>
        )
      );
    })}
  </div>
);

const DomainLink = ({ domain, chosen }: { domain: ScenarioDomain | null; chosen: ScenarioDomain | null }) => (
  <a href={`${paths.gapMap()}${domain ? `?${new URLSearchParams({ column: domain })}` : ""}#map`} {...(domain === chosen && { "aria-current": "true" })}>
    {domain ? scenarioDomainLabel[domain]() : m.gaps_all_domains()}
  </a>
);

const Branch = ({ row: { slug, label, cells }, whole }: { row: MapRow; whole: boolean }) => {
  const heat = hottest(cells);
  return (
    <details className="unfolding">
      <summary>
        <span>{label}</span>
        {heat !== null && <span className={`step heat-${heat}`}>{m.gaps_hottest({ step: heatWords[heat]() })}</span>}
      </summary>
      <dl>
        {scenarioDomains.map((domain, i) => (
          <div key={domain}>
            <dt>{scenarioDomainLabel[domain]()}</dt>
            <dd>
              <Cell branch={slug} domain={domain} cell={cells[i] ?? null} whole={whole} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={whole ? focused({ branch: slug }) : paths.capability(slug)}>{whole ? m.gaps_branch_closely() : m.gaps_branch_page()}</a>
      </p>
    </details>
  );
};

const OfDomain = ({ row: { slug, label, cells }, domain, whole }: { row: MapRow; domain: ScenarioDomain; whole: boolean }) => (
  <>
    <p>{label}</p>
    <Cell branch={slug} domain={domain} cell={cells[scenarioDomains.indexOf(domain)] ?? null} whole={whole} />
  </>
);

function Cell({ branch, domain, cell, whole }: { branch: string; domain: ScenarioDomain; cell: MapCell | null; whole: boolean }) {
  if (!cell || cell.demand === 0) return <span className="withheld">{cell ? m.gaps_no_demand() : m.gaps_few({ count: smallestCell })}</span>;
  return (
    <a className={`gap-cell heat-${heatOf(cell)}`} href={cellHref({ branch, domain }, whole)}>
      <GapFigures cell={cell} />
    </a>
  );
}
