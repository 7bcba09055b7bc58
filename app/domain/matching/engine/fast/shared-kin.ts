import type { Bearings } from "./bearings.ts";
import { type Marks, markHolders } from "./marks.ts";
import type { Segment } from "./segment.ts";

/** Kin of a need that are told apart: as many as bits. What is beyond counts as shared, which is no less than the truth. */
const mostKin = 16;
const half = 8;

/**
 * The mass of a need's kin that an item's claims bring, without a look at its claims: each kin is a bit, set on whoever claims what brings it. To
 * set them takes a while, so it is done when very many items are still to be told apart.
 */
export class SharedKin {
  readonly #marks: Marks;
  /** By the lower bits of a set, and by the upper ones. */
  readonly #low = new Float64Array(2 ** half);
  readonly #high = new Float64Array(2 ** half);

  /** Nobody else may use the marks meanwhile. */
  constructor(marks: Marks, segments: readonly Segment[], { bringers, masses }: Bearings) {
    this.#marks = marks;
    for (const [at, { capabilities }] of segments.entries()) {
      const held = (marks[at] as Uint16Array).fill(0);
      for (const [kin, claimed] of bringers.slice(0, mostKin).entries())
        for (const capability of claimed) markHolders(held, capabilities, capability, 1 << kin);
    }
    const beyond = masses.slice(mostKin).reduce((sum, mass) => sum + mass, 0);
    for (let set = 0; set < 2 ** half; set++) {
      this.#low[set] = beyond + massOf(set, masses, 0);
      this.#high[set] = massOf(set, masses, half);
    }
  }

  of(at: number, doc: number) {
    const set = this.#marks[at]?.[doc] as number;
    return (this.#low[set & (2 ** half - 1)] as number) + (this.#high[set >>> half] as number);
  }
}

/** Mass of a set whose lowest bit is the kin of this number. */
function massOf(set: number, masses: Float64Array, first: number) {
  let sum = 0;
  for (let bit = 0; bit < half; bit++) if (set & (1 << bit)) sum += masses[first + bit] ?? 0;
  return sum;
}
