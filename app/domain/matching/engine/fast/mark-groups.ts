import type { Bearings } from "./bearings.ts";

/** Requirements in so many groups of about one size; those that the same claims speak to stand together as far as it goes. */
export function grouped(wants: number, { capabilities, sayings, want }: Bearings, groups: number): number[][] {
  const heads = Array.from({ length: wants }, (_, i) => i);
  const headOf = (i: number): number => (heads[i] === i ? i : headOf(heads[i] as number));
  for (const place of capabilities.keys()) {
    const first = sayings[place] as number;
    for (let s = first + 1; s < (sayings[place + 1] as number); s++) heads[headOf(want[s] as number)] = headOf(want[first] as number);
  }
  const families = heads.map((): number[] => []);
  for (const i of heads.keys()) families[headOf(i)]?.push(i);
  const most = Math.ceil(wants / groups);
  const filled = Array.from({ length: groups }, (): number[] => []);
  for (const family of families.sort((a, b) => b.length - a.length)) {
    for (let from = 0; from < family.length; from += most) filled.sort((a, b) => a.length - b.length)[0]?.push(...family.slice(from, from + most));
  }
  return filled;
}
