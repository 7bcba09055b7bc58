import { growing } from "./growing.ts";

/** Which items hold a name: for the name at place p, the items docs[starts[p]..starts[p+1]], ascending. */
export interface Postings {
  /** Ascending. */
  names: Uint32Array;
  starts: Uint32Array;
  docs: Uint16Array;
}

export function postingsBuilder() {
  const names = growing((length) => new Uint32Array(length));
  const docs = growing((length) => new Uint16Array(length));
  let most = -1;
  return {
    /** Items come in ascending order, each with a name at most once. */
    add(name: number, doc: number) {
      names.push(name);
      docs.push(doc);
      if (name > most) most = name;
    },
    build: (): Postings => sorted(names.seen(), docs.seen(), most + 1),
  };
}

/** Counting sort by name; the order of the items within a name stays. */
function sorted(names: Uint32Array, docs: Uint16Array, size: number): Postings {
  const next = new Uint32Array(size + 1);
  for (const name of names) next[name + 1] = (next[name + 1] as number) + 1;
  let used = 0;
  for (let name = 0; name < size; name++) if ((next[name + 1] as number) > 0) used += 1;
  const made: Postings = {
    names: new Uint32Array(used),
    starts: new Uint32Array(used + 1),
    docs: new Uint16Array(docs.length),
  };
  let place = 0;
  for (let name = 0; name < size; name++) {
    const count = next[name + 1] as number;
    next[name + 1] = (next[name] as number) + count;
    if (count === 0) continue;
    made.names[place] = name;
    made.starts[++place] = next[name + 1] as number;
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as number;
    const to = next[name] as number;
    next[name] = to + 1;
    made.docs[to] = docs[i] as number;
  }
  return made;
}

/** Place of a name among ascending ones, −1 where it is not there. */
export function findName(names: Uint32Array, name: number) {
  let low = 0;
  let high = names.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = names[middle] as number;
    if (at === name) return middle;
    if (at < name) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
