import type { Measure } from "../explain.ts";
import { nearness } from "../latent/nearness.ts";
import { type Signals, scoreOf } from "../score.ts";
import { saturationSteps } from "../text/saturation.ts";
import { BestTotals } from "./best-totals.ts";
import { Bounds } from "./bounds.ts";
import { CloserLook, type Within } from "./closer-look.ts";
import { looked, markHolders, markItems, ofNeed, takeAnswering, worthALook } from "./marks.ts";
import { type Measured, measureTags, roomToMeasure } from "./measure-item.ts";
import type { Room } from "./room.ts";
import { type Segment, segmentBits, segmentSize, standing } from "./segment.ts";

/** An item with what is known of its score. */
export interface Scored {
  /** Segment · 65,536 + number in it. */
  place: number;
  /** Text score × 255. */
  text: number;
  total: number;
}

/** Room for rounding between a bound and a score. */
const slack = 1e-9;

export interface Asked extends Within {
  measure: Measure;
  /** Tag score that the item of this key borrows. */
  borrowed: (key: string, search: Search) => number;
}

/**
 * One search for the first by the score without 语义相近. Items that lack no must come first, then those that lack one, and so on, until
 * no other can be among the first: of each wave, those alone are scored whose bound reaches so far.
 */
export class Search {
  readonly #asked: Asked;
  readonly #room: Room;
  readonly #bounds: Bounds;
  readonly #look: CloserLook;
  readonly #measured: Measured;
  /** Whether the need has words that are known. */
  readonly #worded: boolean;
  /** The greatest text score × 255. */
  #mostText = 0;

  constructor(asked: Asked, room: Room) {
    this.#asked = asked;
    this.#room = room;
    this.#bounds = new Bounds(asked.measure.prepared, asked.plan.ceilings);
    this.#look = new CloserLook(asked, room, this.#bounds);
    this.#worded = asked.measure.prepared.terms.length > 0;
    this.#measured = roomToMeasure(asked.measure.prepared, asked.plan.bearings);
  }

  /** All that could be among the first `wanted`, and these for sure. */
  first(wanted: number): Scored[] {
    if (wanted === 0) return [];
    const { segments, plan, measure } = this.#asked;
    const { marking } = plan;
    const claims = markItems(this.#room.marks, segments, marking);
    const musts = marking.musts.map((_, bit) => ({ capabilities: marking.marks[bit] as number[], claims: claims[bit] as number }));
    musts.sort((a, b) => a.claims - b.claims);
    this.#mostText = this.#room.texts.read(segments, measure.prepared);
    const scored: Scored[] = [];
    const best = new BestTotals(wanted);
    for (let lacking = 0; lacking <= musts.length; lacking++) {
      const most = this.#bounds.lacking(lacking, this.#mostText);
      if (most + slack < best.last) break;
      this.#room.wave.begin(most);
      // who lacks so many musts has one of any that are one more
      const some = lacking < musts.length ? musts.slice(0, lacking + 1).flatMap(({ capabilities }) => capabilities) : null;
      this.#gather(lacking, some, best, scored);
      // first so many as may suffice, by marks and words alone: how far they reach spares a look at most of the others
      const enough = this.#room.wave.reachedBy(2 * wanted);
      this.#scoreBetween(enough, Number.POSITIVE_INFINITY, best, scored);
      if (enough > 0) this.#scoreBetween(best.last - slack, enough, best, scored);
    }
    return scored.filter(({ total }) => total >= best.last);
  }

  /** Gathers the items of a wave that can be among the first; those that borrow their tag score have no bound: they are scored at once. */
  #gather(lacking: number, some: number[] | null, best: BestTotals, scored: Scored[]) {
    const { segments, plan } = this.#asked;
    const { marks, found } = this.#room;
    const musts = plan.marking.musts.length;
    for (const [at, { capabilities }] of segments.entries()) {
      const held = marks[at] as Uint16Array;
      const size = some ? takeAnswering(held, capabilities, some, musts, musts - lacking, found) : this.#takeRest(at, best.last - slack);
      if (lacking === 0) this.#scoreBorrowers(at, best, scored);
      this.#enter(at, size, best.last - slack);
    }
  }

  /** Everything that answers a requirement, if only in part, or has words enough of the need, and has not been looked at. */
  #takeRest(at: number, least: number) {
    const { segments, plan } = this.#asked;
    const { found, texts } = this.#room;
    const marks = this.#room.marks[at] as Uint16Array;
    if (this.#bounds.of(0, 0) >= least)
      for (const capability of plan.unmarked) markHolders(marks, (segments[at] as Segment).capabilities, capability, worthALook);
    if (this.#worded) texts.mark(marks, at, this.#bounds.wordsFor(least) - slack, worthALook);
    let size = 0;
    for (let doc = 0; doc < marks.length; doc++) {
      const held = marks[doc] as number;
      if (held > 0 && held < looked) found[size++] = doc;
    }
    return size;
  }

  #enter(at: number, size: number, least: number) {
    const { marks, texts, found, wave } = this.#room;
    const held = marks[at] as Uint16Array;
    const words = texts.of[at] as Float64Array;
    const worded = this.#worded;
    for (let i = 0; i < size; i++) {
      const doc = found[i] as number;
      const text = worded ? (words[doc] as number) : 0;
      const ofItem = (held[doc] as number) & ofNeed;
      const ceiling = this.#bounds.of(ofItem, text);
      if (ceiling >= least) wave.add(at * segmentSize + doc, ceiling, text, ofItem);
    }
  }

  /** Scores the items of the wave whose ceilings lie between, but for those that a closer look shows not to be among the first. */
  #scoreBetween(from: number, below: number, best: BestTotals, scored: Scored[]) {
    const { closer, many } = this.#room;
    this.#look.take(from, below, best.last - slack);
    const enough = closer.reachedBy(2 * best.most);
    this.#scoreReaching(enough, Number.POSITIVE_INFINITY, best, scored);
    if (enough === 0) return;
    if (closer.from(best.last) > many) this.#look.byKin(best.last - slack, enough);
    this.#scoreReaching(best.last - slack, enough, best, scored);
  }

  /**
   * Scores those that were looked at closely and whose bounds lie between, in the order in which they lie in memory. Some wait for each other: their claims
   * are asked for together, which takes hardly longer than for one.
   */
  #scoreReaching(from: number, below: number, best: BestTotals, scored: Scored[]) {
    const { closer, waiting } = this.#room;
    const { ceilings, places, size } = closer;
    let wait = 0;
    for (let i = 0; i < size; i++) {
      const bound = ceilings[i] as number;
      if (bound < from || bound >= below || bound < best.last - slack) continue;
      this.#fetch(places[i] as number);
      waiting[wait++] = i;
      if (wait < waiting.length) continue;
      this.#scoreWaiting(wait, best, scored);
      wait = 0;
    }
    this.#scoreWaiting(wait, best, scored);
  }

  /** Reads the first and the last of an item's claims, for the sake of reading them. */
  #fetch(place: number) {
    const { starts, capabilities } = (this.#asked.segments[place >>> segmentBits] as Segment).claims;
    const doc = place & (segmentSize - 1);
    const read = (capabilities[2 * (starts[doc] as number)] as number) + (capabilities[2 * (starts[doc + 1] as number) - 1] as number);
    this.#room.fetched = read | 0;
  }

  #scoreWaiting(count: number, best: BestTotals, scored: Scored[]) {
    const { closer, waiting } = this.#room;
    for (let i = 0; i < count; i++) this.#score(closer.places[waiting[i] as number] as number, closer.texts[waiting[i] as number] as number, best, scored);
  }

  #scoreBorrowers(at: number, best: BestTotals, scored: Scored[]) {
    const { segments, admit } = this.#asked;
    const { borrowers, standing: stands, keys } = segments[at] as Segment;
    for (const doc of borrowers) {
      if (stands[doc] !== standing.borrows || (admit && !admit(keys[doc] as string))) continue;
      this.#score(at * segmentSize + doc, this.#worded ? (this.#room.texts.of[at]?.[doc] as number) : 0, best, scored);
    }
  }

  #score(place: number, text: number, best: BestTotals, scored: Scored[]) {
    const { total } = scoreOf(this.#asked.measure.prepared, this.signals(place, text, false), null);
    if (total <= 0 || total < best.last) return;
    scored.push({ place, text, total });
    best.put(total);
  }

  /** What an item brings; good until the next is measured. */
  signals(place: number, text: number, near: boolean): Signals {
    const { segments, plan, measure, borrowed } = this.#asked;
    const segment = segments[place >>> segmentBits] as Segment;
    const doc = place & (segmentSize - 1);
    const lent = segment.standing[doc] === standing.borrows ? borrowed(segment.keys[doc] as string, this) : null;
    const measured = this.#measured;
    measureTags(plan.bearings, segment, doc, measured);
    measured.borrowed = lent;
    measured.text = text / saturationSteps;
    measured.latent = near && measure.direction ? nearness(measure.direction, segment.directions, doc * measure.direction.length) : 0;
    measured.catalogued = segment.catalogued[doc] === 1;
    return measured;
  }
}
