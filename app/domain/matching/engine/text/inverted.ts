/**
 * Texts turned inside out: for each term, by ascending key, the items that hold it, ascending, and how often their titles and their texts
 * do. Items are numbered from 0.
 */
export interface Inverted extends Lists {
  /** By item: lengths in terms. */
  titleLengths: Uint32Array;
  textLengths: Uint32Array;
}

export interface Lists {
  keys: Uint32Array;
  /** The list of the key at place p: [starts[p], starts[p+1]). */
  starts: Uint32Array;
  docs: Uint16Array;
  inTitle: Uint8Array;
  inText: Uint8Array;
}

/** The texts of up to 65,536 items in terms of a vocabulary: for each term that it knows, by ascending number, who holds it. */
export interface Texts extends Omit<Inverted, "keys"> {
  names: Uint32Array;
  /** By item: what makes its vector of tf-idf as long as 1. */
  scales: Float64Array;
}

/** So often a term counts in a field at most: one byte. */
export const mostCounted = 255;

/** Visits every key of several ascending lists once, in ascending order, with those that hold it and its place in each. */
export function eachKey(lists: readonly Uint32Array[], visit: (key: number, holders: readonly number[], places: Uint32Array) => void) {
  const places = new Uint32Array(lists.length);
  const next = Float64Array.from(lists, (keys) => keys[0] ?? Number.POSITIVE_INFINITY);
  const holders: number[] = [];
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < next.length; i++) if ((next[i] as number) < least) least = next[i] as number;
    if (least === Number.POSITIVE_INFINITY) return;
    holders.length = 0;
    for (let i = 0; i < next.length; i++) if (next[i] === least) holders.push(i);
    visit(least, holders, places);
    for (let h = 0; h < holders.length; h++) {
      const i = holders[h] as number;
      const place = (places[i] as number) + 1;
      places[i] = place;
      next[i] = lists[i]?.[place] ?? Number.POSITIVE_INFINITY;
    }
  }
}

/** Lists of items that follow one another, as one. */
export function joined(parts: readonly Lists[]): Lists {
  if (parts.length === 1) return parts[0] as Lists;
  const size = parts.reduce((sum, { starts }) => sum + (starts.at(-1) as number), 0);
  const most = parts.reduce((sum, { keys }) => sum + keys.length, 0);
  const made: Lists = {
    keys: new Uint32Array(most),
    starts: new Uint32Array(most + 1),
    docs: new Uint16Array(size),
    inTitle: new Uint8Array(size),
    inText: new Uint8Array(size),
  };
  let [name, end] = [0, 0];
  const visit = (key: number, holders: readonly number[], places: Uint32Array) => {
    for (let h = 0; h < holders.length; h++) {
      const i = holders[h] as number;
      const { starts, docs, inTitle, inText } = parts[i] as Lists;
      const place = places[i] as number;
      for (let p = starts[place] as number, last = starts[place + 1] as number; p < last; p++) {
        made.docs[end] = docs[p] as number;
        made.inTitle[end] = inTitle[p] as number;
        made.inText[end++] = inText[p] as number;
      }
    }
    made.keys[name] = key;
    made.starts[++name] = end;
  };
  eachKey(
    parts.map(({ keys }) => keys),
    visit,
  );
  return { ...made, keys: made.keys.slice(0, name), starts: made.starts.slice(0, name + 1) };
}
