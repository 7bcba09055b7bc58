/** An item that may be among the best. */
export interface Candidate {
  segment: number;
  doc: number;
  /** Its text score × 255. */
  text: number;
  /** No less than its score without 语义相近. */
  bound: number;
}

/**
 * Keeps the `most` candidates with the greatest bounds: a binary heap, the least on top. `threshold` is what a bound must exceed to
 * enter, and where the heap is full, no bound that was turned away or pushed out is greater.
 */
export class Candidates {
  threshold = Number.NEGATIVE_INFINITY;
  readonly #bounds: Float64Array;
  readonly #items: Candidate[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
    this.#bounds = new Float64Array(most);
  }

  get items(): readonly Candidate[] {
    return this.#items;
  }

  /** Call only with a bound above `threshold`. */
  put(bound: number, item: Candidate) {
    if (this.#items.length < this.#most) {
      this.#items.push(item);
      this.#rise(this.#items.length - 1, bound, item);
    } else this.#sink(bound, item);
    if (this.#items.length === this.#most) this.threshold = this.#bounds[0] as number;
  }

  #rise(from: number, bound: number, item: Candidate) {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#bounds[parent] as number) <= bound) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, bound, item);
  }

  #sink(bound: number, item: Candidate) {
    let at = 0;
    for (let child = 1; child < this.#most; child = 2 * at + 1) {
      if (child + 1 < this.#most && (this.#bounds[child + 1] as number) < (this.#bounds[child] as number)) child += 1;
      if ((this.#bounds[child] as number) >= bound) break;
      this.#move(child, at);
      at = child;
    }
    this.#set(at, bound, item);
  }

  #move(from: number, to: number) {
    this.#set(to, this.#bounds[from] as number, this.#items[from] as Candidate);
  }

  #set(at: number, bound: number, item: Candidate) {
    this.#bounds[at] = bound;
    this.#items[at] = item;
  }
}
