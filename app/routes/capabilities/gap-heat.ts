import { m } from "#app/i18n/generated/messages.js";
import type { MapCell } from "./gap-rows.ts";

/** The share in short supply in four steps: none, up to a third, up to two thirds, more. */
export function heatOf({ short, asked }: Pick<MapCell, "short" | "asked">) {
  const share = short / asked;
  return share === 0 ? 0 : share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}

/** The steps in words, as cells say them: no shade is the only one to tell. */
export const heatWords = [m.gaps_heat_none, m.gaps_heat_third, m.gaps_heat_two_thirds, m.gaps_heat_more] as const;

/** The hottest step of a branch, of the cells that are told; null where none is. */
export function hottest(cells: readonly (MapCell | null)[]) {
  const told = cells.flatMap((cell) => (cell && cell.demand > 0 ? [heatOf(cell)] : []));
  return told.length > 0 ? (Math.max(...told) as ReturnType<typeof heatOf>) : null;
}
