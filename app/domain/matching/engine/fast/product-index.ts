import { tieDigest } from "../../tie.ts";
import { type Measure, measureFor } from "../explain.ts";
import { nearness } from "../latent/nearness.ts";
import type { Learned } from "../learn.ts";
import type { Item, Query } from "../query.ts";
import { inOrder } from "../rank-slowly.ts";
import { type Score, type Signals, scoreOf } from "../score.ts";
import { saturationSteps } from "../text/saturation.ts";
import { gatherCandidates } from "./bound.ts";
import { type Candidate, Candidates } from "./candidates.ts";
import { type Gates, openedBetween, openGates, stepsOfBest, stepsToReach } from "./gates.ts";
import { type Measured, measureTags, roomToMeasure } from "./measure-item.ts";
import { createNames } from "./names.ts";
import { type Plan, planQuery } from "./plan.ts";
import { buildSegment, type Segment, segmentSize, standing } from "./segment.ts";
import { clearTally, createTally, tallyAll, tallyOpened, textOf } from "./tally.ts";

export interface Ranked {
  key: string;
  score: Score;
}

interface Scored extends Candidate {
  key: string;
  tie: number;
  total: number;
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
    let batch: Item[] = [];
    for (const item of items) {
      batch.push(item);
      if (batch.length === segmentSize) {
        this.#append(batch);
        batch = [];
      }
    }
    if (batch.length > 0) this.#append(batch);
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
      this.#append(part);
      this.#recent = part.length < mostRecent ? part : [];
    }
  }

  /** The first `top` products for a need, of those that `admit` lets in. */
  rank(query: Query, top: number, admit?: (key: string) => boolean): Ranked[] {
    const measure = measureFor(this.learned, query);
    const { prepared } = measure;
    const plan = planQuery(prepared, this.learned, this.#capabilities);
    const search: Search = { measure, prepared, plan, admit, room: roomToMeasure(prepared, plan) };
    const window = prepared.latent > 0 ? this.learned.weights.window : 0;
    const wanted = Math.max(top, window);
    const first = this.#first(search, wanted);
    if (measure.direction) for (const scored of first.slice(0, window)) scored.total = scoreOf(prepared, this.#signals(scored, search, true), null).total;
    const near = new Set(first.slice(0, window));
    return first
      .sort(inOrder)
      .slice(0, top)
      .map((scored) => ({ key: scored.key, score: scoreOf(prepared, this.#signals(scored, search, near.has(scored))) }));
  }

  /**
   * The first `wanted` without 语义相近: begins with those whose claims open the must gate furthest, and is widened until what was passed
   * over cannot be among them.
   */
  #first(search: Search, wanted: number): Scored[] {
    const { prepared, plan } = search;
    const gates = openGates(this.#opened, this.#turns, this.#segments, plan);
    const ceiling = (1 - prepared.latent) * (prepared.query.catalogue ? 1 + Math.max(0, prepared.weights.catalogue) : 1);
    let least = stepsOfBest(gates, 2 * wanted);
    for (let room = 4 * wanted + 256; ; ) {
      const found = new Candidates(Math.min(room, this.size + 1));
      const borrowing = this.#collect(search, gates, least, found);
      const scored = this.#scoreBest([...borrowing, ...found.items], search, wanted);
      const last = scored[wanted - 1]?.total ?? 0;
      const needed = Math.min(least, stepsToReach(plan, ceiling, last - slack));
      const passedOver = needed < least && (needed === 0 || openedBetween(gates, needed, least) > 0);
      if (found.threshold + slack >= last && found.threshold !== Number.NEGATIVE_INFINITY) room *= 8;
      else if (passedOver) least = needed;
      else return scored.slice(0, wanted);
    }
  }

  /** Scores candidates from the greatest bound down, until no other can be among the first `wanted`; in order. */
  #scoreBest(candidates: Candidate[], search: Search, wanted: number): Scored[] {
    const first = new Candidates(Math.min(wanted, candidates.length + 1));
    const scored: Scored[] = [];
    for (const candidate of candidates.sort((a, b) => b.bound - a.bound)) {
      if (candidate.bound + slack < first.threshold) break;
      const one = this.#score(candidate, search);
      if (one.total <= 0) continue;
      scored.push(one);
      if (one.total > first.threshold) first.put(one.total, candidate);
    }
    return scored.sort(inOrder);
  }

  #collect({ prepared, plan, admit }: Search, { opened }: Gates, least: number, found: Candidates): Candidate[] {
    const borrowing: Candidate[] = [];
    for (const [at, segment] of this.#segments.entries()) {
      const gates = opened[at] as Uint8Array;
      if (least > 0) tallyOpened(this.#tally, segment, plan, gates, least);
      else tallyAll(this.#tally, segment, plan);
      gatherCandidates(this.#tally, segment, at, gates, prepared, plan, found, admit);
      for (const doc of segment.borrowers) {
        if (segment.standing[doc] === standing.borrows && (!admit || admit(segment.keys[doc] as string))) {
          borrowing.push({ segment: at, doc, text: textOf(this.#tally, doc), bound: Number.POSITIVE_INFINITY });
        }
      }
      clearTally(this.#tally);
    }
    return borrowing;
  }

  #score(candidate: Candidate, search: Search): Scored {
    const key = (this.#segments[candidate.segment] as Segment).keys[candidate.doc] as string;
    const { total } = scoreOf(search.prepared, this.#signals(candidate, search, false), null);
    return { ...candidate, key, tie: tieDigest(search.prepared.query.key, key), total };
  }

  /** Good until the next item is measured; `near` says whether 语义相近 is looked at. */
  #signals({ segment: at, doc, text }: Candidate, search: Search, near: boolean): Signals {
    const segment = this.#segments[at] as Segment;
    const {
      measure: { direction },
      plan,
      room,
    } = search;
    const borrowed = segment.standing[doc] === standing.borrows ? this.#borrowed(segment.keys[doc] as string, search) : null;
    return {
      ...measureTags(plan, segment, doc, room),
      borrowed,
      text: text / saturationSteps,
      latent: near && direction ? nearness(direction, segment.directions, doc * direction.length) : 0,
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

  #append(items: readonly Item[]) {
    const at = this.#segments.push(buildSegment(this.learned, this.#capabilities, items)) - 1;
    this.#opened[at] = new Uint8Array(4 * Math.ceil(items.length / 4));
    if (items.length > this.#turns.length) {
      this.#turns = new Uint8Array(items.length);
      this.#tally = createTally(items.length);
    }
    for (const [doc, { key }] of items.entries()) {
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
