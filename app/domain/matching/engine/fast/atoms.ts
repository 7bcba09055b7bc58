import type { Bearings } from "./bearings.ts";

/** Capabilities whose claims say the same to some requirements. */
export interface Atom {
  capabilities: number[];
  /** The sayings of one of them to these requirements, and the kin of these that its claims bring. */
  sayings: number[];
  brings: number[];
}

export const isWhole = ({ cover }: Bearings, saying: number) => (cover[saying] as number) >= 1;

export function atomsOf(bearings: Bearings, wants: readonly number[]): Atom[] {
  const { capabilities, sayings, want, worth, cover, brings, brought } = bearings;
  const asked = new Uint8Array(bearings.wanted.length);
  for (const one of wants) asked[one] = 1;
  const kin = kinOf(bearings, wants);
  const found = new Map<string, Atom>();
  for (const [place, capability] of capabilities.entries()) {
    const atom: Atom = { capabilities: [capability], sayings: [], brings: [] };
    let says = "";
    for (let s = sayings[place] as number, end = sayings[place + 1] as number; s < end; s++) {
      if (asked[want[s] as number] === 0) continue;
      atom.sayings.push(s);
      says += `${want[s]}:${worth[s]}:${cover[s]} `;
    }
    for (let k = brings[place] as number, end = brings[place + 1] as number; k < end; k++) {
      if (kin[brought[k] as number] === 0) continue;
      atom.brings.push(brought[k] as number);
      says += `+${brought[k]}`;
    }
    if (says === "") continue;
    const held = found.get(says);
    if (held) held.capabilities.push(capability);
    else found.set(says, atom);
  }
  return [...found.values()];
}

/** By kin of the need: 1 where it is one of these requirements'. */
function kinOf({ kinds, wanted, wantedKin }: Bearings, wants: readonly number[]) {
  const found = new Uint8Array(kinds);
  for (const want of wants) for (let k = wanted[want] as number, end = wanted[want + 1] as number; k < end; k++) found[wantedKin[k] as number] = 1;
  return found;
}
