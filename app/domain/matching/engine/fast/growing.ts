/** Arrays of numbers that grow by doubling while they are filled. */
export function growing<Numbers extends Uint32Array | Uint16Array | Uint8Array | Float32Array>(make: (length: number) => Numbers) {
  let held = make(1024);
  let length = 0;
  return {
    push(value: number) {
      if (length === held.length) {
        const wider = make(held.length * 2);
        wider.set(held);
        held = wider;
      }
      held[length++] = value;
    },
    get length() {
      return length;
    },
    /** Forgets all but the first. */
    cut(to: number) {
      length = to;
    },
    /** A copy of what was filled. */
    taken: () => held.slice(0, length) as Numbers,
    /** What was filled, without a copy; good until the next push. */
    seen: () => held.subarray(0, length) as Numbers,
  };
}
