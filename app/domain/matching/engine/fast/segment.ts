import { massesOf } from "../kin.ts";
import { placeAll } from "../latent/place.ts";
import type { Learned } from "../learn.ts";
import { claimedBy, counted, type Item } from "../query.ts";
import { mostInverted } from "../text/inverter.ts";
import { saturate } from "../text/saturation.ts";
import { readTexts } from "../text/texts.ts";
import { type Glances, glancesOf } from "./glances.ts";
import type { Names } from "./names.ts";
import { type Postings, postingsBuilder } from "./postings.ts";
import { type TermLists, termLists } from "./term-lists.ts";
import { noWeakEvidence, strongFrom, strongList, type WeakEvidence, weakList } from "./tiers.ts";

/** Most items of a segment: their numbers fit two bytes, and what a query adds up for them fits a processor's cache. */
export const segmentSize = mostInverted;
export const segmentBits = Math.log2(segmentSize);

export const standing = { gone: 0, here: 1, borrows: 2 } as const;

/** What items claim, an item's all in one place, as it is read at once: for each claim the number of the capability and the strength. */
export interface Claims {
  /** Item d has the cells [starts[d], starts[d+1]). */
  starts: Uint32Array;
  /** The same cells of eight bytes, the first half and the second: 2 · cell and 2 · cell + 1. */
  capabilities: Uint32Array;
  strengths: Float32Array;
}

/** Up to 65,536 items, inverted; never changed but for `standing`. */
export interface Segment {
  keys: string[];
  /** gone, here, or here and without tags of its own. */
  standing: Uint8Array;
  catalogued: Uint8Array;
  claims: Claims;
  /** By item the mass of all kin of its claims. */
  kinMasses: Float64Array;
  glances: Glances;
  /** items × rank, packed; empty without a latent space. */
  directions: Int8Array;
  /** Who claims a capability, in a weak and a strong list. */
  capabilities: Postings;
  weak: WeakEvidence;
  terms: TermLists;
  /** Items that borrow their tag score. */
  borrowers: number[];
}

/** `texts` are those of the items, where they have been read before; nobody else may read them then. */
export function buildSegment(learned: Learned, capabilities: Names, items: readonly Item[], texts = readTexts(learned.corpus, items)): Segment {
  const { hierarchy, corpus, space, weights, lenders } = learned;
  const size = items.length;
  const massOf = massesOf(hierarchy, corpus);
  const claimants = postingsBuilder();
  const stands = new Uint8Array(size).fill(standing.here);
  const borrowers: number[] = [];
  const claims = roomForClaims(items);
  const kinMasses = new Float64Array(size);
  let weak = noWeakEvidence;
  let cell = 0;
  for (const [doc, item] of items.entries()) {
    kinMasses[doc] = massOf(claimedBy(item));
    const lists = new Set<number>();
    for (const offer of item.offers) {
      const name = capabilities.of(offer.capability);
      const strength = counted(offer.strength, 1);
      claims.capabilities[2 * cell] = name;
      claims.strengths[2 * cell++ + 1] = strength;
      lists.add(strength >= strongFrom ? strongList(name) : weakList(name));
      if (strength < strongFrom) weak = { least: Math.min(weak.least, strength), most: Math.max(weak.most, strength) };
    }
    for (const list of lists) claimants.add(list, doc);
    claims.starts[doc + 1] = cell;
    if (item.offers.length === 0 && lenders.has(item.key)) {
      stands[doc] = standing.borrows;
      borrowers.push(doc);
    }
  }
  const catalogued = Uint8Array.from(items, (item) => (item.catalogued ? 1 : 0));
  return {
    keys: items.map(({ key }) => key),
    standing: stands,
    catalogued,
    claims,
    kinMasses,
    glances: glancesOf(kinMasses, catalogued),
    directions: space ? placeAll(space, hierarchy, corpus, items, texts) : new Int8Array(0),
    capabilities: claimants.build(),
    weak,
    terms: termLists(texts, saturate(texts, corpus.lengths, weights.text), size),
    borrowers,
  };
}

function roomForClaims(items: readonly Item[]): Claims {
  const cells = items.reduce((sum, { offers }) => sum + offers.length, 0);
  const held = new ArrayBuffer(8 * cells);
  return { starts: new Uint32Array(items.length + 1), capabilities: new Uint32Array(held), strengths: new Float32Array(held) };
}
