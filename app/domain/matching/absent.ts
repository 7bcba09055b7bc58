import type { ListedProduct } from "./listed-product.ts";

/** A house's own listed product that claims nothing the same as, or near to, what a scenario asks: the one reason to be no candidate. */
export type Absent = Pick<ListedProduct, "number" | "name">;

/** By number. */
export function absentFrom(own: readonly Absent[], candidates: readonly { number: string }[]): Absent[] {
  const standing = new Set(candidates.map(({ number }) => number));
  return own
    .filter(({ number }) => !standing.has(number))
    .map(({ number, name }) => ({ number, name }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}
