import { tieDigest } from "../../tie.ts";
import { type Measure, measureFor } from "../explain.ts";
import { nearness } from "../latent/nearness.ts";
import type { Learned } from "../learn.ts";
import type { Item, Query } from "../query.ts";
import { inOrder } from "../rank-slowly.ts";
import { type Score, type Signals, scoreOf } from "../score.ts";
import { saturationSteps } from "../text/saturation.ts";
import { gatherCandidates } from "./bound.ts";
import { Candidates } from "./candidates.ts";
import { allSteps, type Gates, openedBetween, openGates, type Span, stepsOfBest, stepsToReach } from "./gates.ts";
import { type Measured, measureTags, roomToMeasure } from "./measure-item.ts";
import { createNames } from "./names.ts";
import { type Plan, planQuery } from "./plan.ts";
import { buildSegment, type Segment, segmentSize, standing } from "./segment.ts";
import { type Stock, stockOf } from "./stock.ts";
import { clearTally, createTally, tallyAll, tallyOpened, textOf } from "./tally.ts";

export interface Ranked {
  key: string;
  score: Score;
}

/** An item with what is known of its score. */
interface Scored {
  /** Segment · 65,536 + number in it. */
  place: number;
  /** Text score × 255. */
  text: number;
  /** Whether 语义相近 is looked at. */
  near: boolean;
  total: number;
  /** Null until it is needed. */
  tie: number | null;
}

interface Search {
  measure: Measure;
  prepared: Measure["prepared"];
  plan: Plan;
  admit: ((key: string) => boolean) | undefined;
  room: Measured;
}

/** Room for rounding between a bound and a score. */
const slack = 1e-9;
/** Recent changes are gathered in one small segment that is built anew, until it is this large. */
const mostRecent = 1024;
/** So many items are taken up before others may be served. */
const takenAtOnce = 8192;

/**
 * The product library, inverted, for what stands learned. Ranks as `rankSlowly` does, to the bit: posting lists find candidates by a
 * bound, the one definition scores them, and the search widens until no other can be among the first.
 */
export class ProductIndex {
  readonly learned: Learned;
  readonly #capabilities = createNames();
  readonly #segments: Segment[] = [];
  readonly #places = new Map<string, number>();
  readonly #opened: Uint8Array[] = [];
  #turns = new Uint8Array(0);
  #tally = createTally(0);
  /** Items of the last segment while it may still be built anew. */
  #recent: Item[] = [];

  constructor(learned: Learned, items: Iterable<Item> = []) {
    this.learned = learned;
    const { segments } = stockOf(learned, [...items], [], this.#capabilities);
    for (const segment of segments) for (const _ of this.#take(segment));
  }

  /** An index of what was made elsewhere: little by little, as there may be very many keys to take up. */
  static *from(learned: Learned, { capabilities, segments }: Stock): Generator<void, ProductIndex> {
    const index = new ProductIndex(learned);
    for (const name of capabilities) index.#capabilities.of(name);
    for (const segment of segments) yield* index.#take(segment);
    return index;
  }

  get size() {
    return this.#places.size;
  }

  has(key: string) {
    return this.#places.has(key);
  }

  /** Takes items out, and items in, in the place of those with the same keys; of two with one key the later stays. */
  change({ put = [], remove = [] }: { put?: readonly Item[]; remove?: readonly string[] }) {
    const gone = new Set([...remove, ...put.map(({ key }) => key)]);
    for (const key of gone) this.#drop(key);
    this.#recent = this.#recent.filter(({ key }) => !gone.has(key));
    if (put.length === 0) return;
    if (this.#recent.length > 0) this.#segments.pop();
    const items = [...this.#recent, ...put];
    for (const { key } of this.#recent) this.#places.delete(key);
    for (let from = 0; from < items.length; from += mostRecent) {
      const part = items.slice(from, from + mostRecent);
      for (const _ of this.#take(buildSegment(this.learned, this.#capabilities, part)));
      this.#recent = part.length < mostRecent ? part : [];
    }
  }

  /** The first `top` products for a need, of those that `admit` lets in. */
  rank(query: Query, top: number, admit?: (key: string) => boolean): Ranked[] {
    const measure = measureFor(this.learned, query);
    const { prepared } = measure;
    const plan = planQuery(prepared, this.learned, this.#capabilities);
    const search: Search = { measure, prepared, plan, admit, room: roomToMeasure(prepared, plan) };
    const window = measure.direction ? this.learned.weights.window : 0;
    const first = this.#first(search, Math.max(top, window));
    for (const scored of first.slice(0, window)) {
      scored.near = true;
      scored.total = scoreOf(prepared, this.#signals(scored, search), null).total;
    }
    return this.#ordered(first, search)
      .slice(0, top)
      .map((scored) => ({ key: this.#keyAt(scored.place), score: scoreOf(prepared, this.#signals(scored, search)) }));
  }

  /**
   * The first `wanted` without 语义相近: begins with those whose claims open the must gate furthest, and goes on to those that open it less
   * until they cannot be among them.
   */
  #first(search: Search, wanted: number): Scored[] {
    const { prepared, plan } = search;
    const gates = openGates(this.#opened, this.#turns, this.#segments, plan);
    const ceiling = (1 - prepared.latent) * (prepared.query.catalogue ? 1 + Math.max(0, prepared.weights.catalogue) : 1);
    let first: Scored[] = [];
    let last = 0;
    let span = { from: stepsOfBest(gates, 2 * wanted), below: allSteps };
    for (let room = 4 * wanted + 2048; ; ) {
      const found = new Candidates(Math.min(room, this.size + 1), last - 2 * slack);
      const scored = [...first, ...this.#collect(search, gates, span, found)];
      this.#scoreBest(found, scored, search, wanted);
      const reached = this.#ordered(scored, search)[wanted - 1]?.total ?? 0;
      if (found.full && found.threshold + slack >= reached) {
        room *= 8;
        continue;
      }
      first = scored.slice(0, wanted);
      last = reached;
      const from = stepsToReach(plan, ceiling, last - slack);
      if (from >= span.from || (from > 0 && openedBetween(gates, from, span.from) === 0)) return first;
      span = { from, below: span.from };
    }
  }

  /** Scores candidates from the greatest bound down, until no other can be among the first `wanted`. */
  #scoreBest({ size, bounds, places, texts }: Candidates, scored: Scored[], search: Search, wanted: number) {
    const first = new Candidates(Math.min(wanted, scored.length + size + 1));
    for (const { total } of scored) if (total > first.threshold) first.put(total, 0, 0);
    const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => (bounds[b] as number) - (bounds[a] as number));
    for (const i of order) {
      if ((bounds[i] as number) + slack < first.threshold) break;
      const one = this.#scored(places[i] as number, texts[i] as number, search);
      if (one.total <= 0) continue;
      scored.push(one);
      if (one.total > first.threshold) first.put(one.total, 0, 0);
    }
  }

  /** Puts candidates by their bounds into `found`; those that borrow their tag score have no bound: they are scored at once, with the first span. */
  #collect(search: Search, { opened }: Gates, span: Span, found: Candidates): Scored[] {
    const { prepared, plan, admit } = search;
    const borrowing: Scored[] = [];
    for (const [at, segment] of this.#segments.entries()) {
      const gates = opened[at] as Uint8Array;
      if (span.from > 0) tallyOpened(this.#tally, segment, plan, gates, span);
      else tallyAll(this.#tally, segment, plan);
      gatherCandidates(this.#tally, segment, at * segmentSize, gates, span.below, prepared, plan, found, admit);
      for (const doc of span.below === allSteps ? segment.borrowers : []) {
        if (segment.standing[doc] !== standing.borrows || (admit && !admit(segment.keys[doc] as string))) continue;
        const one = this.#scored(at * segmentSize + doc, textOf(this.#tally, doc), search);
        if (one.total > 0) borrowing.push(one);
      }
      clearTally(this.#tally);
    }
    return borrowing;
  }

  #scored(place: number, text: number, search: Search): Scored {
    const scored: Scored = { place, text, near: false, total: 0, tie: null };
    scored.total = scoreOf(search.prepared, this.#signals(scored, search), null).total;
    return scored;
  }

  /** Sorts as `inOrder` does; the digests, which few need, are worked out where scores are equal. */
  #ordered(scored: Scored[], { prepared }: Search) {
    const tied = (one: Scored) => {
      const key = this.#keyAt(one.place);
      one.tie ??= tieDigest(prepared.query.key, key);
      return { total: one.total, tie: one.tie, key };
    };
    return scored.sort((a, b) => b.total - a.total || inOrder(tied(a), tied(b)));
  }

  #keyAt(place: number) {
    return this.#segments[Math.floor(place / segmentSize)]?.keys[place % segmentSize] as string;
  }

  /** Good until the next item is measured. */
  #signals({ place, text, near }: Scored, search: Search): Signals {
    const { plan, room, measure } = search;
    const segment = this.#segments[Math.floor(place / segmentSize)] as Segment;
    const doc = place % segmentSize;
    const borrowed = segment.standing[doc] === standing.borrows ? this.#borrowed(segment.keys[doc] as string, search) : null;
    const { strengths, covers, kin, kinMass } = measureTags(plan, segment, doc, room);
    return {
      strengths,
      covers,
      kin,
      kinMass,
      borrowed,
      text: text / saturationSteps,
      latent: near && measure.direction ? nearness(measure.direction, segment.directions, doc * measure.direction.length) : 0,
      catalogued: segment.catalogued[doc] === 1,
    };
  }

  #borrowed(key: string, { prepared, plan, room }: Search) {
    let sum = 0;
    for (const lender of this.learned.lenders.get(key) ?? []) {
      const place = this.#places.get(lender.key);
      if (place === undefined) continue;
      const [at, doc] = [Math.floor(place / segmentSize), place % segmentSize];
      const tags = measureTags(plan, this.#segments[at] as Segment, doc, room);
      sum += lender.share * scoreOf(prepared, { ...tags, borrowed: null, text: 0, latent: 0, catalogued: false }, null).tagScore;
    }
    return sum;
  }

  /** Stops again and again. */
  *#take(segment: Segment): Generator<void> {
    const at = this.#segments.push(segment) - 1;
    const size = segment.keys.length;
    this.#opened[at] = new Uint8Array(4 * Math.ceil(size / 4));
    if (size > this.#turns.length) {
      this.#turns = new Uint8Array(size);
      this.#tally = createTally(size);
    }
    for (let doc = 0; doc < size; doc++) {
      const key = segment.keys[doc] as string;
      if (doc % takenAtOnce === 0) yield;
      if (segment.standing[doc] === standing.gone) continue;
      this.#drop(key);
      this.#places.set(key, at * segmentSize + doc);
    }
  }

  #drop(key: string) {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#places.delete(key);
    const segment = this.#segments[Math.floor(place / segmentSize)];
    if (segment) segment.standing[place % segmentSize] = standing.gone;
  }
}
