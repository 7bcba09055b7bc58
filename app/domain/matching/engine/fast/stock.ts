import type { Learned, Read } from "../learn.ts";
import type { Item } from "../query.ts";
import type { Texts } from "../text/inverted.ts";
import { createNames } from "./names.ts";
import { buildSegment, type Segment, segmentSize, standing } from "./segment.ts";

/** What an index is made of: plain data, so that one thread can build it and another rank with it. */
export interface Stock {
  /** Names of the capabilities by their numbers. */
  capabilities: string[];
  segments: Segment[];
}

/** An item as it stands now; without texts where they are those that were learned from. */
export type Standing = Omit<Item, "title" | "text"> & { texts: Pick<Item, "title" | "text"> | null };

/** `texts` are those of the items, `segmentSize` at a time, where they have been read before; nobody else may read them then. */
export function stockOf(learned: Learned, items: readonly Item[], texts: readonly Texts[] = [], capabilities = createNames()): Stock {
  const segments: Segment[] = [];
  for (let from = 0; from < items.length; from += segmentSize) {
    segments.push(buildSegment(learned, capabilities, items.slice(from, from + segmentSize), texts[from / segmentSize]));
  }
  return { capabilities: [...capabilities.all()], segments };
}

/** Of what stands now, where most was read while it was learned from. */
export function stockNow(learned: Learned, read: Read, present: ReadonlyMap<string, Standing>): Stock {
  const others: Item[] = [];
  const known = new Set<string>();
  for (const { texts, ...item } of present.values()) {
    if (texts) others.push({ ...item, ...texts });
    else known.add(item.key);
  }
  const names = createNames();
  const items = read.items.map((item) => (known.has(item.key) ? { ...item, ...present.get(item.key) } : item));
  const { segments } = stockOf(learned, items, read.texts, names);
  for (const segment of segments) {
    for (const [doc, key] of segment.keys.entries()) if (!known.has(key)) segment.standing[doc] = standing.gone;
  }
  const { segments: rest, capabilities } = stockOf(learned, others, [], names);
  return { capabilities, segments: [...segments, ...rest] };
}
