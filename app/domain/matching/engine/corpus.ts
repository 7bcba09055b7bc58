import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import { growing } from "./fast/growing.ts";
import { claimedBy, type Item } from "./query.ts";
import type { TermStatistics } from "./text/information.ts";
import { eachKey, type Lists } from "./text/inverted.ts";
import type { FieldLengths } from "./text/saturation.ts";
import { invertAll } from "./text/texts.ts";
import { vocabularyOf } from "./text/vocabulary.ts";
import { createUnions } from "./unions.ts";

/** What is known of the product library as a whole: a versioned input of every run, held while products come and go. */
export interface Corpus extends TermStatistics {
  /** Items with at least one claim. */
  tagged: number;
  /** Items that claim the concept or something narrower, n_c; absent is 0. */
  claiming: ReadonlyMap<string, number>;
  /** Mean lengths in terms. */
  lengths: FieldLengths;
}

export const gatherCorpus = (hierarchy: Hierarchy, items: readonly Item[]): Corpus => corpusOf(hierarchy, items, invertAll(items));

/** The same where the texts have been read. */
export function corpusOf(hierarchy: Hierarchy, items: readonly Item[], { words, batches }: ReturnType<typeof invertAll>): Corpus {
  const concepts = conceptsOf(hierarchy);
  const claiming: number[] = [];
  for (const item of items) for (const concept of concepts.of(claimedBy(item))) claiming[concept] = (claiming[concept] ?? 0) + 1;
  const keys = growing((length) => new Uint32Array(length));
  const containing = growing((length) => new Uint32Array(length));
  const visit = (key: number, holders: readonly number[], places: Uint32Array) => {
    keys.push(key);
    containing.push(holders.reduce((sum, i) => sum + lengthOf(batches[i] as Lists, places[i] as number), 0));
  };
  eachKey(
    batches.map((batch) => batch.keys),
    visit,
  );
  const mean = (field: "titleLengths" | "textLengths") =>
    batches.reduce((sum, batch) => batch[field].reduce((length, one) => length + one, sum), 0) / Math.max(1, items.length);
  return {
    items: items.length,
    tagged: items.filter(({ offers }) => offers.length > 0).length,
    claiming: new Map(concepts.brought.map((slug, concept) => [slug, claiming[concept] ?? 0])),
    vocabulary: vocabularyOf(keys.taken(), words),
    containing: containing.taken(),
    lengths: { title: mean("titleLengths"), body: mean("textLengths") },
  };
}

const lengthOf = ({ starts }: Lists, place: number) => (starts[place + 1] as number) - (starts[place] as number);

/** Capabilities and all that stand above them. */
export const conceptsOf = (hierarchy: Hierarchy) => createUnions((capability) => hierarchy.ancestors(capability).keys());

/** Information content of a capability, ln((N+1)/n_c): what few offer tells more. What nobody claims counts as if one did. */
export const informationOf = ({ items, claiming }: Corpus, capability: string) =>
  Math.log((items + 1) / Math.max(1, Math.min(items, claiming.get(capability) ?? 0)));
