import type { Ground, Prepared } from "../prepare.ts";
import { type Bearings, bearingsOf } from "./bearings.ts";
import { Ceilings, type CeilingTables } from "./ceilings.ts";
import { type Marking, markingFor } from "./marking.ts";
import type { Names } from "./names.ts";
import type { WeakEvidence } from "./tiers.ts";

/** A prepared need in the index's numbers. */
export interface Plan {
  marking: Marking;
  ceilings: Ceilings;
  bearings: Bearings;
}

export function planQuery(prepared: Prepared, { hierarchy }: Ground, capabilities: Names, weak: WeakEvidence, tables: CeilingTables): Plan {
  const bearings = bearingsOf(prepared, hierarchy, capabilities);
  const marking = markingFor(prepared, bearings, weak);
  return { marking, ceilings: new Ceilings(prepared, bearings, marking, tables), bearings };
}
