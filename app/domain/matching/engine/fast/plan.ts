import type { Ground, Prepared } from "../prepare.ts";
import { type Bearings, bearingsOf } from "./bearings.ts";
import { Ceilings, type CeilingTables } from "./ceilings.ts";
import { type Marking, markingFor } from "./marking.ts";
import type { Names } from "./names.ts";

/** A prepared need in the index's numbers. */
export interface Plan {
  marking: Marking;
  ceilings: Ceilings;
  /** Capabilities whose claims answer something, if only in part, and set no mark. */
  unmarked: number[];
  bearings: Bearings;
}

export function planQuery(prepared: Prepared, { hierarchy }: Ground, capabilities: Names, tables: CeilingTables): Plan {
  const marking = markingFor(prepared, hierarchy, capabilities);
  const answering = new Set(prepared.wants.flatMap(({ relatives }) => [...relatives.keys()]).flatMap((slug) => capabilities.known(slug) ?? []));
  for (const setters of marking.marks) for (const capability of setters) answering.delete(capability);
  return {
    marking,
    ceilings: new Ceilings(prepared, marking, tables),
    unmarked: [...answering],
    bearings: bearingsOf(prepared, hierarchy, capabilities),
  };
}
