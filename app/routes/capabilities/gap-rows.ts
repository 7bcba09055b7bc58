import { type Facet, facets } from "#app/domain/capability/taxonomy.ts";
import type { GapCell, PublicCell } from "#app/domain/matching/gap-map.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import type { GapMap } from "#app/features/matching/map-gaps.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

/** A cell as the page draws it; `none` is told to those who see the whole. */
export interface MapCell extends PublicCell {
  none: number | null;
}

export interface MapRow {
  slug: string;
  label: string;
  facet: Facet;
  /** In the domains' order; null is withheld. */
  cells: (MapCell | null)[];
}

/** The rows that say something, and the names of the other branches. */
export function gapRows(
  map: GapMap,
  { taxonomy }: Pick<Reference, "taxonomy">,
  labelOf: (slug: string) => string,
): { rows: MapRow[]; rest: { slug: string; label: string }[] } {
  const all = map.rows
    .map(({ branch, cells }) => ({
      slug: branch,
      label: labelOf(branch),
      facet: taxonomy.get(branch)?.facet ?? "technology",
      cells: scenarioDomains.map((domain) => mapCell(cells[domain])),
    }))
    .sort((a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet));
  const says = ({ cells }: MapRow) => cells.some((cell) => cell !== null && cell.demand > 0);
  return { rows: all.filter(says), rest: all.filter((row) => !says(row)).map(({ slug, label }) => ({ slug, label })) };
}

function mapCell(cell: GapCell | PublicCell | null): MapCell | null {
  if (cell === null) return null;
  const { demand, asked, supply } = cell;
  return "short" in cell ? { ...cell, none: null } : { demand, asked, supply, short: cell.none + cell.few, none: cell.none };
}
