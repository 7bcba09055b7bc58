/** A ceiling that no item has: it was taken up. */
const taken = -1;
const steps = 1024;

/** Items that may be among the first, with the most that they can score by what is known, and their text score × 255. */
export class Contenders {
  size = 0;
  places = new Uint32Array(1024);
  ceilings = new Float64Array(1024);
  texts = new Float64Array(1024);
  /** How many have a ceiling in each of so many equal steps. */
  readonly #steps = new Uint32Array(steps);

  begin() {
    this.size = 0;
  }

  add(place: number, ceiling: number, text: number) {
    if (this.size === this.places.length) this.#widen();
    const at = this.size++;
    this.places[at] = place;
    this.ceilings[at] = ceiling;
    this.texts[at] = text;
  }

  take(at: number) {
    this.ceilings[at] = taken;
  }

  /** How many have a ceiling of at least `least`. */
  from(least: number) {
    let found = 0;
    for (let i = 0; i < this.size; i++) if ((this.ceilings[i] as number) >= least) found += 1;
    return found;
  }

  /** A ceiling that at least `wanted` of those from `least` on reach, and few more; `least` where they are fewer. */
  reachedBy(wanted: number, least: number) {
    let most = least;
    for (let i = 0; i < this.size; i++) if ((this.ceilings[i] as number) > most) most = this.ceilings[i] as number;
    if (most === least) return least;
    const held = this.#steps.fill(0);
    const perStep = (steps - 1) / (most - least);
    for (let i = 0; i < this.size; i++) {
      const above = (this.ceilings[i] as number) - least;
      if (above < 0) continue;
      const step = Math.floor(above * perStep);
      held[step] = (held[step] as number) + 1;
    }
    let found = 0;
    for (let step = steps - 1; step > 0; step--) {
      found += held[step] as number;
      if (found >= wanted) return least + step / perStep;
    }
    return least;
  }

  #widen() {
    const { places, ceilings, texts } = this;
    this.places = new Uint32Array(places.length * 2);
    this.ceilings = new Float64Array(places.length * 2);
    this.texts = new Float64Array(places.length * 2);
    this.places.set(places);
    this.ceilings.set(ceilings);
    this.texts.set(texts);
  }
}
