/** The items of one wave of a search, with the most that their marks and words let them score, their text score × 255, and their marks. */
export class Wave {
  size = 0;
  places = new Uint32Array(1024);
  ceilings = new Float64Array(1024);
  texts = new Float64Array(1024);
  marks = new Uint16Array(1024);
  /** No ceiling is above it. */
  most = 1;
  /** How many have a ceiling in each of so many equal steps up to that. */
  readonly #steps = new Uint32Array(256);

  /** Begins anew; no ceiling is above `most`. */
  begin(most: number) {
    this.size = 0;
    this.most = Math.max(most, Number.MIN_VALUE);
    this.#steps.fill(0);
  }

  add(place: number, ceiling: number, text: number, marks: number) {
    if (this.size === this.places.length) this.#widen();
    const at = this.size++;
    this.places[at] = place;
    this.ceilings[at] = ceiling;
    this.texts[at] = text;
    this.marks[at] = marks;
    const step = this.#stepOf(ceiling);
    this.#steps[step] = (this.#steps[step] as number) + 1;
  }

  /** How many may have a ceiling of at least `least`; a few more are counted than have. */
  from(least: number) {
    let found = 0;
    for (let step = this.#steps.length - 1, last = Math.max(0, this.#stepOf(least)); step >= last; step--) found += this.#steps[step] as number;
    return found;
  }

  /** A ceiling that at least `wanted` of them reach; 0 where they are fewer. */
  reachedBy(wanted: number) {
    let found = 0;
    for (let step = this.#steps.length - 1; step > 0; step--) {
      found += this.#steps[step] as number;
      if (found >= wanted) return (step * this.most) / this.#steps.length;
    }
    return 0;
  }

  #stepOf(ceiling: number) {
    return Math.min(this.#steps.length - 1, Math.floor((ceiling / this.most) * this.#steps.length));
  }

  #widen() {
    const { places, ceilings, texts, marks } = this;
    this.places = new Uint32Array(places.length * 2);
    this.ceilings = new Float64Array(places.length * 2);
    this.texts = new Float64Array(places.length * 2);
    this.marks = new Uint16Array(places.length * 2);
    this.places.set(places);
    this.ceilings.set(ceilings);
    this.texts.set(texts);
    this.marks.set(marks);
  }
}
