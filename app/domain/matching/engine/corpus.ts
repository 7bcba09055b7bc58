import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Item } from "./query.ts";
import type { FieldLengths } from "./text/saturation.ts";
import { termsOf } from "./text/terms.ts";

/** What is known of the product library as a whole: a versioned input of every run, held while products come and go. */
export interface Corpus {
  /** Items counted, N. */
  items: number;
  /** Items with at least one claim. */
  tagged: number;
  /** Items that claim the concept or something narrower, n_c; absent is 0. */
  claiming: ReadonlyMap<string, number>;
  /** Items that contain the term, n_t; absent is 0. */
  containing: ReadonlyMap<string, number>;
  /** Mean lengths in terms. */
  lengths: FieldLengths;
}

export function gatherCorpus(hierarchy: Hierarchy, items: Iterable<Item>): Corpus {
  const claiming = new Map<string, number>();
  const containing = new Map<string, number>();
  const sums = { items: 0, tagged: 0, title: 0, body: 0 };
  for (const { title, text, offers } of items) {
    const [inTitle, inBody] = [termsOf(title), termsOf(text)];
    sums.items += 1;
    sums.tagged += offers.length > 0 ? 1 : 0;
    sums.title += inTitle.length;
    sums.body += inBody.length;
    countOnce(containing, new Set([...inTitle, ...inBody]));
    countOnce(claiming, new Set(offers.flatMap(({ capability }) => [...hierarchy.ancestors(capability).keys()])));
  }
  const count = Math.max(1, sums.items);
  return { items: sums.items, tagged: sums.tagged, claiming, containing, lengths: { title: sums.title / count, body: sums.body / count } };
}

function countOnce(counts: Map<string, number>, keys: ReadonlySet<string>) {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Information content of a capability, ln((N+1)/n_c): what few offer tells more. What nobody claims counts as if one did. */
export const informationOf = ({ items, claiming }: Corpus, capability: string) =>
  Math.log((items + 1) / Math.max(1, Math.min(items, claiming.get(capability) ?? 0)));

/** Information of a term, ln(1 + (N − n + ½)/(n + ½)); 0 for a term that no item contains. */
export function termInformation({ items, containing }: Corpus, term: string) {
  const n = Math.min(items, containing.get(term) ?? 0);
  return n === 0 ? 0 : Math.log(1 + (items - n + 0.5) / (n + 0.5));
}
