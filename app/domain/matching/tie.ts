/**
 * Orders products of equal score: a 32-bit FNV-1a digest of scenario and product number, so that no product is first for ever and
 * nobody can choose a number that is.
 */
export function tieDigest(scenario: string, product: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${scenario}\n${product}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
