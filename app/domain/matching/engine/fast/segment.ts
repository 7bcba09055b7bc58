import { massesOf } from "../kin.ts";
import { claimedBy, placeAll } from "../latent/space.ts";
import type { Learned } from "../learn.ts";
import { counted, type Item } from "../query.ts";
import { mostInverted } from "../text/inverter.ts";
import { saturate } from "../text/saturation.ts";
import { readTexts } from "../text/texts.ts";
import { growing } from "./growing.ts";
import type { Names } from "./names.ts";
import { type Postings, postingsBuilder } from "./postings.ts";

/** Most items of a segment: their numbers fit two bytes, and what a query adds up for them fits a processor's cache. */
export const segmentSize = mostInverted;
/** Steps in which posting lists keep the strength of a claim, rounded up: they find candidates, the exact strength scores them. */
export const strengthSteps = 255;

export const standing = { gone: 0, here: 1, borrows: 2 } as const;

/** Up to 65,536 items, inverted; never changed but for `standing`. */
export interface Segment {
  keys: string[];
  /** gone, here, or here and without tags of its own. */
  standing: Uint8Array;
  catalogued: Uint8Array;
  /** Claims of item d: [claimStarts[d], claimStarts[d+1]). */
  claimStarts: Uint32Array;
  claimCapabilities: Uint32Array;
  claimStrengths: Float32Array;
  kinMass: Float64Array;
  /** items × rank, packed; empty without a latent space. */
  directions: Int8Array;
  capabilities: Postings;
  terms: Postings;
  /** Items that borrow their tag score. */
  borrowers: number[];
}

/** `texts` are those of the items, where they have been read before; nobody else may read them then. */
export function buildSegment(learned: Learned, capabilities: Names, items: readonly Item[], texts = readTexts(learned.corpus, items)): Segment {
  const { hierarchy, corpus, space, weights, lenders } = learned;
  const size = items.length;
  const claimCapabilities = growing((length) => new Uint32Array(length));
  const claimStrengths = growing((length) => new Float32Array(length));
  const massOf = massesOf(hierarchy, corpus);
  const byCapability = postingsBuilder();
  const made = {
    keys: items.map(({ key }) => key),
    standing: new Uint8Array(size).fill(standing.here),
    catalogued: Uint8Array.from(items, ({ catalogued }) => (catalogued ? 1 : 0)),
    claimStarts: new Uint32Array(size + 1),
    kinMass: new Float64Array(size),
    directions: space ? placeAll(space, hierarchy, corpus, items, texts) : new Int8Array(0),
    borrowers: [] as number[],
  };
  for (const [doc, item] of items.entries()) {
    const strongest = new Map<number, number>();
    for (const { capability, strength } of item.offers) {
      const name = capabilities.of(capability);
      const value = counted(strength, 1);
      claimCapabilities.push(name);
      claimStrengths.push(value);
      strongest.set(name, Math.max(strongest.get(name) ?? 0, value));
    }
    for (const [name, value] of strongest) byCapability.add(name, doc, Math.ceil(value * strengthSteps));
    made.claimStarts[doc + 1] = claimCapabilities.length;
    made.kinMass[doc] = massOf(claimedBy(item));
    if (item.offers.length === 0 && lenders.has(item.key)) {
      made.standing[doc] = standing.borrows;
      made.borrowers.push(doc);
    }
  }
  return {
    ...made,
    claimCapabilities: claimCapabilities.taken(),
    claimStrengths: claimStrengths.taken(),
    capabilities: byCapability.build(),
    terms: { names: texts.names, starts: texts.starts, docs: texts.docs, values: saturate(texts, corpus.lengths, weights.text) },
  };
}
