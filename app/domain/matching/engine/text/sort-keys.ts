/** Keys with a mark each, of which the first `length` count. */
export interface Marked {
  keys: Uint32Array;
  marks: Uint32Array;
}

const bits = 11;
const buckets = 2 ** bits;

/** Sorts by key in three rounds of counting; equals keep their order. What is sorted stands in one of the two, which is returned. */
export function sortedByKey(marked: Marked, spare: Marked, length: number): Marked {
  let [from, to] = [marked, spare];
  const next = new Uint32Array(buckets);
  for (let shift = 0; shift < 32; shift += bits) {
    countInto(next, from.keys, length, shift);
    for (let i = 0; i < length; i++) {
      const key = from.keys[i] as number;
      const bucket = (key >>> shift) & (buckets - 1);
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      to.keys[place] = key;
      to.marks[place] = from.marks[i] as number;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where the first key of each bucket goes. */
function countInto(next: Uint32Array, keys: Uint32Array, length: number, shift: number) {
  next.fill(0);
  for (let i = 0; i < length; i++) {
    const bucket = ((keys[i] as number) >>> shift) & (buckets - 1);
    next[bucket] = (next[bucket] as number) + 1;
  }
  let before = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = next[bucket] as number;
    next[bucket] = before;
    before += count;
  }
}
