import { tieDigest } from "../../tie.ts";
import { measureFor } from "../explain.ts";
import type { Learned } from "../learn.ts";
import type { Prepared } from "../prepare.ts";
import type { Item, Query } from "../query.ts";
import { inOrder } from "../rank-slowly.ts";
import { type Score, scoreOf, tagsOf } from "../score.ts";
import { createNames } from "./names.ts";
import { planQuery } from "./plan.ts";
import { createRoom, type Room, widen } from "./room.ts";
import { type Scored, Scoring } from "./scoring.ts";
import { Search } from "./search.ts";
import { buildSegment, type Segment, segmentSize, standing } from "./segment.ts";
import { type Stock, stockOf } from "./stock.ts";
import { noWeakEvidence, widened } from "./tiers.ts";

export interface Ranked {
  key: string;
  score: Score;
}

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
  readonly #room: Room;
  #weak = noWeakEvidence;
  /** Items of the last segment while it may still be built anew. */
  #recent: Item[] = [];

  /** `many` left to score are told apart by their late marks first, which takes as long as scoring some thousands; no order depends on it. */
  constructor(learned: Learned, items: Iterable<Item> = [], many = 512) {
    this.learned = learned;
    this.#room = createRoom(many);
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
    const plan = planQuery(prepared, this.learned, this.#capabilities, this.#weak, this.#room.ceilings);
    const borrowed = (key: string, of: Scoring) => this.#borrowed(key, of, prepared);
    const asked = { segments: this.#segments, measure, plan, borrowed, admit };
    const scoring = new Scoring(asked, this.#room);
    const search = new Search(asked, this.#room, scoring);
    const window = measure.direction ? this.learned.weights.window : 0;
    const wanted = Math.min(Math.max(top, window), this.size);
    const found = search.first(wanted);
    // where they all are looked at for 语义相近, it does not matter in which order they stood
    const first = found.length > window ? this.#ordered(found, query).slice(0, wanted) : found;
    for (const scored of first.slice(0, window)) scoring.addNearness(scored);
    return this.#ordered(first, query)
      .slice(0, top)
      .map(({ place, text, near }) => ({ key: this.#keyAt(place), score: scoreOf(prepared, scoring.signals(place, text, near)) }));
  }

  /** Sorts as `inOrder` does; the digests, which few need, are worked out where scores are equal. */
  #ordered(scored: Scored[], { key: need }: Query) {
    const tied = ({ total, place }: Scored) => {
      const key = this.#keyAt(place);
      return { total, tie: tieDigest(need, key), key };
    };
    return scored.sort((a, b) => b.total - a.total || inOrder(tied(a), tied(b)));
  }

  #keyAt(place: number) {
    return this.#segments[Math.floor(place / segmentSize)]?.keys[place % segmentSize] as string;
  }

  /** The lenders' tag scores, by their shares. */
  #borrowed(key: string, scoring: Scoring, prepared: Prepared) {
    let sum = 0;
    for (const lender of this.learned.lenders.get(key) ?? []) {
      const place = this.#places.get(lender.key);
      if (place === undefined) continue;
      const tags = scoring.signals(place, 0, false);
      sum += lender.share * tagsOf(prepared, { ...tags, borrowed: null }, null).tagScore;
    }
    return sum;
  }

  /** Stops again and again. */
  *#take(segment: Segment): Generator<void> {
    const at = this.#segments.push(segment) - 1;
    const size = segment.keys.length;
    widen(this.#room, size);
    this.#weak = widened(this.#weak, segment.weak);
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
