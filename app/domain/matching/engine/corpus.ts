import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Item } from "./query.ts";
import { BagReader } from "./text/bag.ts";
import type { FieldLengths } from "./text/saturation.ts";
import { emptyVocabulary, numberOf, type Vocabulary } from "./text/vocabulary.ts";

/** What is known of the product library as a whole: a versioned input of every run, held while products come and go. */
export interface Corpus {
  /** Items counted, N. */
  items: number;
  /** Items with at least one claim. */
  tagged: number;
  /** Items that claim the concept or something narrower, n_c; absent is 0. */
  claiming: ReadonlyMap<string, number>;
  /** All terms of the items. */
  vocabulary: Vocabulary;
  /** By term: items that contain it, n_t. */
  containing: Uint32Array;
  /** By term: its information, ln(1 + (N − n_t + ½)/(n_t + ½)). */
  information: Float64Array;
  /** Mean lengths in terms. */
  lengths: FieldLengths;
}

export function gatherCorpus(hierarchy: Hierarchy, items: Iterable<Item>): Corpus {
  const claiming = new Map<string, number>();
  const vocabulary = emptyVocabulary();
  const reader = new BagReader(vocabulary, true);
  let containing = new Uint32Array(1024);
  const sums = { items: 0, tagged: 0, title: 0, body: 0 };
  for (const { title, text, offers } of items) {
    const bag = reader.read(title, text);
    sums.items += 1;
    sums.tagged += offers.length > 0 ? 1 : 0;
    sums.title += bag.titleLength;
    sums.body += bag.textLength;
    if (vocabulary.size > containing.length) containing = widened(containing, vocabulary.size);
    for (let i = 0; i < bag.size; i++) {
      const term = bag.terms[i] as number;
      containing[term] = (containing[term] as number) + 1;
    }
    for (const slug of conceptsOf(
      hierarchy,
      offers.map(({ capability }) => capability),
    ))
      claiming.set(slug, (claiming.get(slug) ?? 0) + 1);
  }
  const count = Math.max(1, sums.items);
  return {
    items: sums.items,
    tagged: sums.tagged,
    claiming,
    vocabulary,
    containing: containing.slice(0, vocabulary.size),
    information: Float64Array.from({ length: vocabulary.size }, (_, term) => informationFrom(sums.items, containing[term] as number)),
    lengths: { title: sums.title / count, body: sums.body / count },
  };
}

function widened(counts: Uint32Array, least: number) {
  const wider = new Uint32Array(2 ** Math.ceil(Math.log2(least)));
  wider.set(counts);
  return wider;
}

/** The capabilities and all that stand above them, each once. */
export function conceptsOf(hierarchy: Hierarchy, capabilities: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const capability of capabilities) for (const slug of hierarchy.ancestors(capability).keys()) found.add(slug);
  return found;
}

/** Information content of a capability, ln((N+1)/n_c): what few offer tells more. What nobody claims counts as if one did. */
export const informationOf = ({ items, claiming }: Corpus, capability: string) =>
  Math.log((items + 1) / Math.max(1, Math.min(items, claiming.get(capability) ?? 0)));

/** Information of a term; 0 for one that no item contains. */
export const termInformation = ({ vocabulary, information }: Corpus, term: string) => information[numberOf(vocabulary, term)] ?? 0;

const informationFrom = (items: number, containing: number) => Math.log(1 + (items - containing + 0.5) / (containing + 0.5));
