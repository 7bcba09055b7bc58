import type { Measure } from "../explain.ts";
import { nearness } from "../latent/nearness.ts";
import { type Signals, scoreOf } from "../score.ts";
import { saturationSteps } from "../text/saturation.ts";
import { BestTotals } from "./best-totals.ts";
import { Bounds } from "./bounds.ts";
import { isCatalogued, leastMass, mostMass } from "./glances.ts";
import type { MarkedMust } from "./marking.ts";
import { countIn, ofNeed, setMarks, takeAll, takeAnswering } from "./marks.ts";
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
  total: number;
}

/** Room for rounding between a bound and a score. */
const slack = 1e-9;

type Waves = readonly { most: (words: number) => number; lists: number[] | null }[];

export interface Asked {
  segments: readonly Segment[];
  plan: Plan;
  admit: ((key: string) => boolean) | undefined;
  measure: Measure;
  /** Tag score that the item of this key borrows. */
  borrowed: (key: string, search: Search) => number;
}

/**
 * One search for the first by the score without 语义相近, segment by segment: what is known of a segment's items stays near the processor while
 * it is asked for. Of each segment those come first who lack no must, then those who lack one, and so on, until no other can be among the
 * first. What items score at least bars those who score less at most; who is left at the end is scored.
 */
export class Search {
  readonly #asked: Asked;
  readonly #room: Room;
  readonly #bounds: Bounds;
  readonly #measured: Measured;
  /** Whether the need has words that are known. */
  readonly #worded: boolean;
  readonly #musts: number[];
  #lateAreSet = false;

  constructor(asked: Asked, room: Room) {
    this.#asked = asked;
    this.#room = room;
    this.#bounds = new Bounds(asked.measure.prepared, asked.plan.ceilings);
    this.#worded = asked.measure.prepared.terms.length > 0;
    this.#measured = roomToMeasure(asked.measure.prepared, asked.plan.bearings);
    this.#musts = asked.plan.marking.musts.map(({ marks }) => marks);
  }

  /** All that could be among the first `wanted`, and these for sure. */
  first(wanted: number): Scored[] {
    if (wanted === 0) return [];
    const { segments } = this.#asked;
    const scored: Scored[] = [];
    const best = new BestTotals(wanted);
    const sure = new BestTotals(wanted);
    const waves = this.#waves();
    this.#room.contenders.begin();
    for (const at of segments.keys()) {
      this.#gather(at, waves, sure);
      this.#scoreBorrowers(at, best, scored);
    }
    this.#scoreContenders(sure.last, best, scored);
    return scored.filter(({ total }) => total >= best.last);
  }

  /** By number of musts lacking: the most that is scored then, and the lists that find them all; null for the last, who are found otherwise. */
  #waves() {
    const { segments, plan } = this.#asked;
    const answers = ({ lists }: MarkedMust) => segments.reduce((sum, { capabilities }) => sum + countIn(capabilities, lists), 0);
    const rarest = plan.marking.musts.map((must) => ({ lists: must.lists, answers: answers(must) })).sort((a, b) => a.answers - b.answers);
    // who lacks so many musts has one of any that are one more
    return Array.from({ length: rarest.length + 1 }, (_, lacking) => ({
      most: this.#bounds.lacking(lacking),
      lists: lacking < rarest.length ? rarest.slice(0, lacking + 1).flatMap(({ lists }) => lists) : null,
    }));
  }

  /** Gathers the items of a segment that can be among the first. */
  #gather(at: number, waves: Waves, sure: BestTotals) {
    const { segments, plan, measure } = this.#asked;
    const { contenders, found, texts, many } = this.#room;
    const { capabilities, terms, keys } = segments[at] as Segment;
    const marks = this.#room.marks.fill(0, 0, keys.length);
    setMarks(marks, capabilities, plan.marking.early);
    if (this.#lateAreSet) setMarks(marks, capabilities, plan.marking.late);
    const mostText = texts.read(terms, measure.prepared);
    const first = contenders.size;
    for (const [lacking, { most, lists }] of waves.entries()) {
      if (most(mostText) + slack < sure.last) break;
      const size = lists ? takeAnswering(marks, capabilities, lists, this.#musts, waves.length - 1 - lacking, found) : this.#takeRest(at, sure.last - slack);
      this.#enter(at, size, sure);
    }
    if (!this.#lateAreSet && contenders.from(sure.last - slack) > many) this.#setLate(at, first);
  }

  /** Everything that answers a requirement, if only in part, or has words enough of the need, and has not been looked at. */
  #takeRest(at: number, least: number) {
    const { segments, plan } = this.#asked;
    const { found, texts, marks } = this.#room;
    const { capabilities } = segments[at] as Segment;
    let size = takeAll(marks, capabilities, plan.marking.early, found, 0);
    if (this.#lateAreSet || this.#bounds.of(0, 0) >= least) size = takeAll(marks, capabilities, plan.marking.late, found, size);
    return this.#worded ? texts.take(marks, this.#bounds.wordsFor(least) - slack, found, size) : size;
  }

  /** Enters those of the items found that can be among the first, and notes what they score at least. */
  #enter(at: number, size: number, sure: BestTotals) {
    const { marks, texts, found, contenders } = this.#room;
    const { of: glances, step } = (this.#asked.segments[at] as Segment).glances;
    for (let i = 0; i < size; i++) {
      const doc = found[i] as number;
      const text = this.#worded ? (texts.of[doc] as number) : 0;
      const held = (marks[doc] as number) & ofNeed;
      const glance = glances[doc] as number;
      const ceiling = this.#bounds.closely(held, text, leastMass(glance, step), isCatalogued(glance));
      if (ceiling <= 0 || ceiling < sure.last - slack) continue;
      const place = at * segmentSize + doc;
      contenders.add(place, ceiling, text);
      const least = this.#bounds.least(held, text, mostMass(glance, step));
      if (least > sure.last && this.#isAdmitted(place)) sure.put(least);
    }
  }

  /** Sets the late marks from this segment on, and lowers the ceilings of those of its items that have been entered. */
  #setLate(at: number, first: number) {
    const { segments, plan } = this.#asked;
    const { marks, contenders } = this.#room;
    const { capabilities, glances } = segments[at] as Segment;
    setMarks(marks, capabilities, plan.marking.late);
    plan.ceilings.setLate();
    this.#lateAreSet = true;
    for (let i = first; i < contenders.size; i++) {
      const doc = (contenders.places[i] as number) & (segmentSize - 1);
      const glance = glances.of[doc] as number;
      const held = (marks[doc] as number) & ofNeed;
      contenders.ceilings[i] = this.#bounds.closely(held, contenders.texts[i] as number, leastMass(glance, glances.step), isCatalogued(glance));
    }
  }

  /** Scores those that can be among the first, where so much is sure; those with the highest ceilings before the others: how far they reach spares most of these. */
  #scoreContenders(sure: number, best: BestTotals, scored: Scored[]) {
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

  /** Reads the first and the last of an item's claims, for the sake of reading them. */
  #fetch(place: number) {
    const { starts, capabilities } = (this.#asked.segments[place >>> segmentBits] as Segment).claims;
    const doc = place & (segmentSize - 1);
    const read = (capabilities[2 * (starts[doc] as number)] as number) + (capabilities[2 * (starts[doc + 1] as number) - 1] as number);
    this.#room.fetched = read | 0;
  }

  #scoreWaiting(count: number, best: BestTotals, scored: Scored[]) {
    const { waiting, contenders } = this.#room;
    const { places, texts } = contenders;
    for (let i = 0; i < count; i++) {
      const place = places[waiting[i] as number] as number;
      if (this.#isAdmitted(place)) this.#score(place, texts[waiting[i] as number] as number, best, scored);
    }
  }

  #isAdmitted(place: number) {
    const { segments, admit } = this.#asked;
    const { standing: stands, keys } = segments[place >>> segmentBits] as Segment;
    const doc = place & (segmentSize - 1);
    return stands[doc] === standing.here && (!admit || admit(keys[doc] as string));
  }

  #scoreBorrowers(at: number, best: BestTotals, scored: Scored[]) {
    const { segments, admit } = this.#asked;
    const { borrowers, standing: stands, keys } = segments[at] as Segment;
    for (const doc of borrowers) {
      if (stands[doc] !== standing.borrows || (admit && !admit(keys[doc] as string))) continue;
      this.#score(at * segmentSize + doc, this.#worded ? (this.#room.texts.of[doc] as number) : 0, best, scored);
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
