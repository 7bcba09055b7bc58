import { m } from "#app/i18n/generated/messages.js";
import { heatOf, heatWords } from "./gap-heat.ts";
import type { MapCell } from "./gap-rows.ts";

/** What a told cell says, each figure with its word. */
export const GapFigures = ({ cell: { demand, supply, short, asked, none } }: { cell: MapCell }) => (
  <>
    <span>
      {m.gaps_cell_demand()} <b>{demand}</b>
    </span>
    <span>
      {m.gaps_cell_supply()} <b>{supply}</b>
    </span>
    <span>
      {m.gaps_cell_short()} <b>{m.gaps_cell_short_of({ short, asked })}</b>
    </span>
    <span className="step">{heatWords[heatOf({ short, asked })]()}</span>
    {!!none && <span className="nobody">{m.gaps_cell_none({ count: none })}</span>}
  </>
);
