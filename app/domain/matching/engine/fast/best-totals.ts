/** The `most` greatest of the numbers that were put: a binary heap, the least on top. */
export class BestTotals {
  readonly most: number;
  /** The least of them; 0 while there are fewer. */
  last = 0;
  #size = 0;
  readonly #held: Float64Array;

  constructor(most: number) {
    this.most = most;
    this.#held = new Float64Array(most);
  }

  put(total: number) {
    if (this.#size < this.#held.length) this.#rise(total);
    else if (total > this.last) this.#sink(total);
    if (this.#size === this.#held.length) this.last = this.#held[0] ?? 0;
  }

  #rise(total: number) {
    const held = this.#held;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((held[parent] as number) <= total) break;
      held[at] = held[parent] as number;
      at = parent;
    }
    held[at] = total;
  }

  #sink(total: number) {
    const held = this.#held;
    let at = 0;
    for (let child = 1; child < held.length; child = 2 * at + 1) {
      if (child + 1 < held.length && (held[child + 1] as number) < (held[child] as number)) child += 1;
      if ((held[child] as number) >= total) break;
      held[at] = held[child] as number;
      at = child;
    }
    held[at] = total;
  }
}
