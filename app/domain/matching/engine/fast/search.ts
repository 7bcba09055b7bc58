import { BestTotals } from "./best-totals.ts";
import { Bounds } from "./bounds.ts";
import { isCatalogued, leastMass, mostMass } from "./glances.ts";
import type { MarkedMust } from "./marking.ts";
import { countIn, ofNeed, setMarks, takeAll, takeAnswering, worded } from "./marks.ts";
import type { Room } from "./room.ts";
import { type Asked, type Scored, type Scoring, slack } from "./scoring.ts";
import { type Segment, segmentSize } from "./segment.ts";

type Waves = readonly { most: (words: number) => number; lists: number[] | null }[];

/**
 * One search for the first by the score without 语义相近, segment by segment: what is known of a segment's items stays near the processor while
 * it is asked for. Of each segment those come first who lack no must, then those who lack one, and so on, until no other can be among the
 * first. What items score at least bars those who score less at most; who is left at the end is scored.
 */
export class Search {
  readonly #asked: Asked;
  readonly #room: Room;
  readonly #scoring: Scoring;
  readonly #bounds: Bounds;
  readonly #musts: number[];
  #lateAreSet = false;

  constructor(asked: Asked, room: Room, scoring: Scoring) {
    this.#asked = asked;
    this.#room = room;
    this.#scoring = scoring;
    this.#bounds = new Bounds(asked.measure.prepared, asked.plan.ceilings, room.sets);
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
      this.#scoring.borrowers(at, best, scored);
    }
    this.#scoring.contenders(sure.last, best, scored);
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
    texts.mark(marks);
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
    if (this.#lateAreSet || this.#bounds.markless(0) >= least) size = takeAll(marks, capabilities, plan.marking.late, found, size);
    return this.#scoring.worded ? texts.take(marks, this.#bounds.wordsFor(least) - slack, found, size) : size;
  }

  /** Enters those of the items found that can be among the first, and notes what they score at least. */
  #enter(at: number, size: number, sure: BestTotals) {
    const { marks, texts, found, contenders } = this.#room;
    const { of: glances, step } = (this.#asked.segments[at] as Segment).glances;
    const bounds = this.#bounds;
    for (let i = 0; i < size; i++) {
      const doc = found[i] as number;
      const held = marks[doc] as number;
      const text = held & worded ? (texts.of[doc] as number) : 0;
      const set = bounds.set(held & ofNeed);
      if (bounds.loosely(set, text) < sure.last - slack) continue;
      const glance = glances[doc] as number;
      const ceiling = bounds.closely(set, text, leastMass(glance, step), isCatalogued(glance));
      if (ceiling <= 0 || ceiling < sure.last - slack) continue;
      const place = at * segmentSize + doc;
      contenders.add(place, ceiling, text);
      const least = bounds.least(set, text, mostMass(glance, step));
      if (least > sure.last && this.#scoring.isAdmitted(place)) sure.put(least);
    }
  }

  /** Sets the late marks from this segment on, and lowers the ceilings of those of its items that have been entered. */
  #setLate(at: number, first: number) {
    const { segments, plan } = this.#asked;
    const { marks, contenders } = this.#room;
    const { capabilities, glances } = segments[at] as Segment;
    setMarks(marks, capabilities, plan.marking.late);
    this.#bounds.setLate();
    this.#lateAreSet = true;
    for (let i = first; i < contenders.size; i++) {
      const doc = (contenders.places[i] as number) & (segmentSize - 1);
      const glance = glances.of[doc] as number;
      const set = this.#bounds.set((marks[doc] as number) & ofNeed);
      contenders.ceilings[i] = this.#bounds.closely(set, contenders.texts[i] as number, leastMass(glance, glances.step), isCatalogued(glance));
    }
  }
}
