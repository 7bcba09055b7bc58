/** Room for so many keys at first, as a power of 2; of places there are four times as many. */
const firstBits = 10;
const placesBits = 2;
/** Spreads keys over the places: 2³² divided by the golden ratio. */
const spreading = 0x9e3779b1;

/**
 * How often the two fields of a text hold each key, in the order in which the keys first occur. Room is kept from one text to the next, and
 * nothing is made for a key: a `Map` takes several times as long.
 */
export class KeyCounts {
  size = 0;
  keys = new Uint32Array(2 ** firstBits);
  inTitle = new Uint32Array(2 ** firstBits);
  inText = new Uint32Array(2 ** firstBits);
  /** By place the number of a key, from 1 on. A key stands at the first place that was free, from its own on. */
  #places = new Uint32Array(2 ** (firstBits + placesBits));
  #bits = firstBits + placesBits;

  clear() {
    this.size = 0;
    this.#places.fill(0);
  }

  /** The number of a key; its counts are 0 when it comes for the first time. */
  numberOf(key: number): number {
    const place = this.#placeOf(key);
    const held = this.#places[place] as number;
    if (held > 0) return held - 1;
    if (this.size === this.keys.length) {
      this.#widen();
      return this.numberOf(key);
    }
    const number = this.size++;
    this.#places[place] = this.size;
    this.keys[number] = key;
    this.inTitle[number] = 0;
    this.inText[number] = 0;
    return number;
  }

  /** Where a key stands, or is to stand. */
  #placeOf(key: number) {
    const last = this.#places.length - 1;
    let place = Math.imul(key, spreading) >>> (32 - this.#bits);
    for (;;) {
      const held = this.#places[place] as number;
      if (held === 0 || this.keys[held - 1] === key) return place;
      place = (place + 1) & last;
    }
  }

  #widen() {
    this.keys = twice(this.keys);
    this.inTitle = twice(this.inTitle);
    this.inText = twice(this.inText);
    this.#places = new Uint32Array(2 * this.#places.length);
    this.#bits += 1;
    for (let number = 0; number < this.size; number++) this.#places[this.#placeOf(this.keys[number] as number)] = number + 1;
  }
}

function twice(numbers: Uint32Array) {
  const wider = new Uint32Array(2 * numbers.length);
  wider.set(numbers);
  return wider;
}
