import type { Hierarchy } from "#app/domain/capability/hierarchy.ts";
import type { Corpus } from "../corpus.ts";
import { growing } from "../fast/growing.ts";
import { claimedBy, type Item } from "../query.ts";
import { informationOfTerm } from "../text/information.ts";
import { eachKey, type Texts } from "../text/inverted.ts";
import { mostInverted } from "../text/inverter.ts";
import { type TfIdf, tfIdfIn } from "../text/tf-idf.ts";
import { leadingVectors } from "./factor.ts";
import { tagBlocks } from "./tag-block.ts";

/** A space in which words and capabilities that keep the same company lie near each other; learned from the products themselves. */
export interface Space {
  rank: number;
  /** Terms that have a row of the basis, ascending: the first rows are theirs. */
  terms: Uint32Array;
  /** Row of a capability. */
  capabilityRows: ReadonlyMap<string, number>;
  /** rows × rank, row-major. */
  basis: Float32Array;
}

const latentRank = 64;
/** A library larger than this is learned from every n-th item only; the others are placed all the same. */
const mostLearned = 10_000;
/** In a library larger than this, a feature of a single item is left out: it says nothing about company, and there are very many. */
const largeLibrary = 1000;
/** Of the items learned from, the share that must have a feature. */
const leastShare = 1 / 2500;

/**
 * Rounds of refinement, fewer the more items there are, as each then takes longer: in a library of hundreds the directions settle, and no
 * place hangs on how far they were refined.
 */
const roundsFor = (items: number) => Math.min(12, Math.max(2, Math.floor(25_000 / items)));

/**
 * Learns the space by a truncated singular value decomposition of [tf-idf text ; information of all concepts claimed or above]. `items` are
 * in the order of their keys, and `texts` are theirs, so many at a time.
 */
export function learnSpace(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], texts: readonly Texts[], rank = latentRank): Space {
  const step = Math.max(1, Math.ceil(items.length / mostLearned));
  const samples = Math.ceil(items.length / step);
  const features = gatherFeatures(hierarchy, corpus, items, texts, step, samples > largeLibrary ? Math.max(2, samples * leastShare) : 1);
  const { terms, capabilityRows } = features;
  return { rank, terms, capabilityRows, basis: leadingVectors({ ...features, columns: samples }, rank, roundsFor(samples)) };
}

/** The features of every `step`-th item that at least `least` of them have: sparse rows, and which feature each is. */
function gatherFeatures(hierarchy: Hierarchy, corpus: Corpus, items: readonly Item[], texts: readonly Texts[], step: number, least: number) {
  const features = featureRows(least);
  const terms = growing((length) => new Uint32Array(length));
  const valuesIn = texts.map(tfIdfIn);
  // a sample's column + 1, by item
  const columns = Uint32Array.from(items, (_, i) => (i % step === 0 ? i / step + 1 : 0));
  const visit = (name: number, holders: readonly number[], places: Uint32Array) => {
    const information = informationOfTerm(corpus, name);
    for (const batch of holders) {
      const { starts, docs } = texts[batch] as Texts;
      const valueAt = valuesIn[batch] as TfIdf;
      const [place, first] = [places[batch] as number, batch * mostInverted];
      for (let p = starts[place] as number, end = starts[place + 1] as number; p < end; p++) {
        const column = columns[first + (docs[p] as number)] as number;
        if (column > 0) features.put(column - 1, valueAt(p, information));
      }
    }
    if (features.end() > 0) terms.push(name);
  };
  eachKey(
    texts.map(({ names }) => names),
    visit,
  );
  const tags = tagBlocks(hierarchy, corpus);
  const claimed: [column: number, value: number][][] = [];
  for (let i = 0; i < items.length; i += step) {
    tags.each(claimedBy(items[i] as Item), (concept, value) => {
      claimed[concept] ??= [];
      claimed[concept].push([i / step, value]);
    });
  }
  const capabilityRows = new Map<string, number>();
  for (const [concept, cells] of claimed.entries()) {
    for (const [column, value] of cells) features.put(column, value);
    const row = features.end();
    if (row > 0) capabilityRows.set(tags.slugs[concept] as string, row - 1);
  }
  return { ...features.build(), terms: terms.taken(), capabilityRows };
}

/** Sparse rows that are put one after another; a row of fewer than `least` cells is forgotten. */
function featureRows(least: number) {
  const starts = growing((length) => new Uint32Array(length));
  const at = growing((length) => new Uint32Array(length));
  const values = growing((length) => new Float32Array(length));
  let start = 0;
  starts.push(0);
  return {
    put(column: number, value: number) {
      at.push(column);
      values.push(value);
    },
    /** The row that is ended by its number from 1 on; 0 if it is forgotten. */
    end() {
      if (at.length - start < least) {
        at.cut(start);
        values.cut(start);
        return 0;
      }
      start = at.length;
      starts.push(start);
      return starts.length - 1;
    },
    build: () => ({ rows: starts.length - 1, starts: starts.seen(), at: at.seen(), values: values.seen() }),
  };
}
