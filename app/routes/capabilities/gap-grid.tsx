import { facets } from "#app/domain/capability/taxonomy.ts";
import { smallestCell } from "#app/domain/matching/gap-map.ts";
import { type ScenarioDomain, scenarioDomains } from "#app/domain/scenario/scenario.ts";
import { facetLabel, scenarioDomainLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { GapFigures } from "./gap-figures.tsx";
import { heatOf } from "./gap-heat.ts";
import { cellHref, focused } from "./gap-links.ts";
import type { MapCell, MapRow } from "./gap-rows.ts";

/** The map is its own table: branches down, domains across, every cell in figures and words; narrow pages show `GapLists` instead. */
export const GapGrid = ({ rows, whole }: { rows: MapRow[]; whole: boolean }) => (
  <table className="table gap-map">
    <caption className="visually-hidden">{m.gaps_caption()}</caption>
    <thead>
      <tr>
        <th scope="col">{m.gaps_branch()}</th>
        {scenarioDomains.map((domain) => (
          <th key={domain} scope="col">
            {whole ? <a href={focused({ domain })}>{scenarioDomainLabel[domain]()}</a> : scenarioDomainLabel[domain]()}
          </th>
        ))}
      </tr>
    </thead>
    {facets.map((facet) => {
      const ofFacet = rows.filter((row) => row.facet === facet);
      return (
        ofFacet.length > 0 && (
          <tbody key={facet}>
            <tr className="group">
              <th scope="rowgroup" colSpan={scenarioDomains.length + 1}>
                {facetLabel[facet]()}
              </th>
            </tr>
            {ofFacet.map(({ slug, label, cells }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={whole ? focused({ branch: slug }) : paths.capability(slug)}>{label}</a>
                </th>
                {scenarioDomains.map((domain, i) => (
                  <Cell key={domain} branch={slug} domain={domain} cell={cells[i] ?? null} whole={whole} />
                ))}
              </tr>
            ))}
          </tbody>
        )
      );
    })}
  </table>
);

function Cell({ branch, domain, cell, whole }: { branch: string; domain: ScenarioDomain; cell: MapCell | null; whole: boolean }) {
  const name = scenarioDomainLabel[domain]();
  if (!cell || cell.demand === 0)
    return (
      <td data-label={name} className="withheld">
        {cell ? m.gaps_no_demand() : m.gaps_few({ count: smallestCell })}
      </td>
    );
  return (
    <td data-label={name} className={`heat-${heatOf(cell)}`}>
      <a href={cellHref({ branch, domain }, whole)}>
        <GapFigures cell={cell} />
      </a>
    </td>
  );
}
