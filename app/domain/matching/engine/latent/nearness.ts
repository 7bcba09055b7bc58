/** A direction kept in one byte a dimension: the longest component is ±127. */
export function packed(direction: Float64Array, into = new Int8Array(direction.length), at = 0): Int8Array {
  const most = direction.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);
  for (let k = 0; k < direction.length; k++) into[at + k] = most > 0 ? Math.round((127 * (direction[k] as number)) / most) : 0;
  return into;
}

/** max(0, cosine) between a direction of length 1 and a packed one that begins at `at`. */
export function nearness(direction: Float64Array, kept: Int8Array, at = 0): number {
  let sum = 0;
  let square = 0;
  for (let k = 0; k < direction.length; k++) {
    const value = kept[at + k] as number;
    sum += value * (direction[k] as number);
    square += value * value;
  }
  return sum > 0 ? Math.min(1, sum / Math.sqrt(square)) : 0;
}
