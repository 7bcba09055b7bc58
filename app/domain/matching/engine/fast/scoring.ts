import type { Measure } from "../explain.ts";
import { nearness } from "../latent/nearness.ts";
import { type Base, baseOf, type Signals, totalOf } from "../score.ts";
import { saturationSteps } from "../text/saturation.ts";
import type { BestTotals } from "./best-totals.ts";
import { type Measured, measureTags, roomToMeasure } from "./measure-item.ts";
import type { Plan } from "./plan.ts";
import type { Room } from "./room.ts";
import { type Segment, segmentBits, segmentSize, standing } from "./segment.ts";

/** An item with what is known of its score. */
export interface Scored {
  /** Segment · 65,536 + number in it. */
  place: number;
  /** Text score × 255. */
  text: number;
  base: Base;
  /** Whether 语义相近 is in the total. */
  near: boolean;
  total: number;
}

/** Room for rounding between a bound and a score. */
export const slack = 1e-9;

export interface Asked {
  segments: readonly Segment[];
  plan: Plan;
  admit: ((key: string) => boolean) | undefined;
  measure: Measure;
  /** Tag score that the item of this key borrows. */
  borrowed: (key: string, scoring: Scoring) => number;
}

/** Scores items, by the one definition. */
export class Scoring {
  readonly #asked: Asked;
  readonly #room: Room;
  readonly #measured: Measured;
  /** Whether the need has words that are known. */
  readonly worded: boolean;

  constructor(asked: Asked, room: Room) {
    this.#asked = asked;
    this.#room = room;
    this.#measured = roomToMeasure(asked.measure.prepared, asked.plan.bearings);
    this.worded = asked.measure.prepared.terms.length > 0;
  }

  /** Scores those that can be among the first, where so much is sure; those with the highest ceilings before the others: how far they reach spares most of these. */
  contenders(sure: number, best: BestTotals, scored: Scored[]) {
    const { contenders } = this.#room;
    for (let wanted = 2 * best.most; ; wanted *= 2) {
      const least = Math.max(0, best.last, sure) - slack;
      const enough = contenders.reachedBy(wanted, least);
      this.#scoreReaching(enough, best, scored);
      if (enough === least) return;
    }
  }

  /**
   * Scores those whose ceilings reach so far, in the order in which they lie in memory. Some wait for each other: their claims
   * are asked for together, which takes hardly longer than for one.
   */
  #scoreReaching(from: number, best: BestTotals, scored: Scored[]) {
    const { contenders, waiting } = this.#room;
    const { ceilings, places, size } = contenders;
    let wait = 0;
    for (let i = 0; i < size; i++) {
      const ceiling = ceilings[i] as number;
      if (ceiling < from || ceiling < best.last - slack) continue;
      this.#fetch(places[i] as number);
      contenders.take(i);
      waiting[wait++] = i;
      if (wait < waiting.length) continue;
      this.#scoreWaiting(wait, best, scored);
      wait = 0;
    }
    this.#scoreWaiting(wait, best, scored);
  }

  /** Reads of an item what it is scored by, and the first and the last of its claims, for the sake of reading them. */
  #fetch(place: number) {
    const { claims, kinMasses, standing: stands, catalogued } = this.#asked.segments[place >>> segmentBits] as Segment;
    const { starts, capabilities } = claims;
    const doc = place & (segmentSize - 1);
    const ends = (capabilities[2 * (starts[doc] as number)] as number) + (capabilities[2 * (starts[doc + 1] as number) - 1] as number);
    this.#room.fetched = (ends + (kinMasses[doc] as number) + (stands[doc] as number) + (catalogued[doc] as number)) | 0;
  }

  #scoreWaiting(count: number, best: BestTotals, scored: Scored[]) {
    const { waiting, contenders } = this.#room;
    const { places, texts } = contenders;
    for (let i = 0; i < count; i++) {
      const place = places[waiting[i] as number] as number;
      if (this.isAdmitted(place)) this.#score(place, texts[waiting[i] as number] as number, best, scored);
    }
  }

  /** Whether an item stands by itself and is asked for. */
  isAdmitted(place: number) {
    const { segments, admit } = this.#asked;
    const { standing: stands, keys } = segments[place >>> segmentBits] as Segment;
    const doc = place & (segmentSize - 1);
    return stands[doc] === standing.here && (!admit || admit(keys[doc] as string));
  }

  /** Scores those of a segment that borrow tags: no mark tells of them. */
  borrowers(at: number, best: BestTotals, scored: Scored[]) {
    const { segments, admit } = this.#asked;
    const { borrowers, standing: stands, keys } = segments[at] as Segment;
    for (const doc of borrowers) {
      if (stands[doc] !== standing.borrows || (admit && !admit(keys[doc] as string))) continue;
      this.#score(at * segmentSize + doc, this.worded ? (this.#room.texts.of[doc] as number) : 0, best, scored);
    }
  }

  #score(place: number, text: number, best: BestTotals, scored: Scored[]) {
    const { prepared } = this.#asked.measure;
    const base = baseOf(prepared, this.signals(place, text, false));
    const total = totalOf(prepared, base, 0);
    if (total <= 0 || total < best.last) return;
    scored.push({ place, text, base, near: false, total });
    best.put(total);
  }

  /** Takes 语义相近 into the total: all else was measured before. */
  addNearness(scored: Scored) {
    scored.near = true;
    scored.total = totalOf(this.#asked.measure.prepared, scored.base, this.#nearness(scored.place));
  }

  /** What an item brings; good until the next is measured. */
  signals(place: number, text: number, near: boolean): Signals {
    const { segments, plan, borrowed } = this.#asked;
    const segment = segments[place >>> segmentBits] as Segment;
    const doc = place & (segmentSize - 1);
    const lent = segment.standing[doc] === standing.borrows ? borrowed(segment.keys[doc] as string, this) : null;
    const measured = this.#measured;
    measureTags(plan.bearings, segment, doc, measured);
    measured.borrowed = lent;
    measured.text = text / saturationSteps;
    measured.latent = near ? this.#nearness(place) : 0;
    measured.catalogued = segment.catalogued[doc] === 1;
    return measured;
  }

  #nearness(place: number) {
    const { segments, measure } = this.#asked;
    const { directions } = segments[place >>> segmentBits] as Segment;
    return measure.direction ? nearness(measure.direction, directions, (place & (segmentSize - 1)) * measure.direction.length) : 0;
  }
}
