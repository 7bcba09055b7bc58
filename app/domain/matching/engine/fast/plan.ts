import type { Ground, Prepared } from "../prepare.ts";
import { type Bearings, bearingsOf } from "./bearings.ts";
import { Ceilings } from "./ceilings.ts";
import { type Marking, markingFor } from "./marking.ts";
import type { Names } from "./names.ts";

/** A prepared need in the index's numbers. */
export interface Plan {
  marking: Marking;
  ceilings: Ceilings;
  /** Capabilities whose claims answer something in part. */
  partly: number[];
  bearings: Bearings;
}

export function planQuery(prepared: Prepared, { hierarchy }: Ground, capabilities: Names): Plan {
  const partly = new Set(prepared.wants.flatMap(({ relatives }) => [...relatives].flatMap(([slug, { cover }]) => (cover < 1 ? slug : []))));
  const marking = markingFor(prepared, hierarchy, capabilities);
  return {
    marking,
    ceilings: new Ceilings(prepared, marking),
    partly: [...partly].flatMap((slug) => capabilities.known(slug) ?? []),
    bearings: bearingsOf(prepared, hierarchy, capabilities),
  };
}
