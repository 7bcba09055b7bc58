/**
 * Keeps the `most` items with the greatest bounds of their scores: a binary heap, the least on top. `threshold` is what a bound must
 * exceed to enter, and where the heap is full, no bound that was turned away or pushed out is greater.
 */
export class Candidates {
  threshold: number;
  size = 0;
  readonly bounds: Float64Array;
  /** Where the item stands in the index. */
  readonly places: Uint32Array;
  /** Its text score × 255. */
  readonly texts: Float64Array;
  readonly #most: number;

  constructor(most: number, threshold = Number.NEGATIVE_INFINITY) {
    this.#most = most;
    this.threshold = threshold;
    this.bounds = new Float64Array(most);
    this.places = new Uint32Array(most);
    this.texts = new Float64Array(most);
  }

  get full() {
    return this.size === this.#most;
  }

  /** Call only with a bound above `threshold`. */
  put(bound: number, place: number, text: number) {
    if (this.size < this.#most) this.#rise(this.size++, bound, place, text);
    else this.#sink(bound, place, text);
    if (this.size === this.#most) this.threshold = this.bounds[0] as number;
  }

  #rise(from: number, bound: number, place: number, text: number) {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.bounds[parent] as number) <= bound) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, bound, place, text);
  }

  #sink(bound: number, place: number, text: number) {
    let at = 0;
    for (let child = 1; child < this.#most; child = 2 * at + 1) {
      if (child + 1 < this.#most && (this.bounds[child + 1] as number) < (this.bounds[child] as number)) child += 1;
      if ((this.bounds[child] as number) >= bound) break;
      this.#move(child, at);
      at = child;
    }
    this.#set(at, bound, place, text);
  }

  #move(from: number, to: number) {
    this.#set(to, this.bounds[from] as number, this.places[from] as number, this.texts[from] as number);
  }

  #set(at: number, bound: number, place: number, text: number) {
    this.bounds[at] = bound;
    this.places[at] = place;
    this.texts[at] = text;
  }
}
