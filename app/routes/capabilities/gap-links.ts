import type { ScenarioDomain } from "#app/domain/scenario/scenario.ts";
import { paths } from "#app/paths.ts";

interface Cell {
  branch: string;
  domain: ScenarioDomain;
}

/** A cell, a row or a column looked at closely. */
export const focused = (focus: Partial<Cell>) => `${paths.gapMap()}?${new URLSearchParams({ ...focus })}#capabilities`;

/** Where a cell leads: to its capabilities where the reader sees the whole, else to its open scenarios. */
export const cellHref = ({ branch, domain }: Cell, whole: boolean) =>
  whole ? focused({ branch, domain }) : `${paths.scenarios()}?${new URLSearchParams({ capability: branch, domain, status: "open" })}`;
