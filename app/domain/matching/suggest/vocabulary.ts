import { type Concept, labelsOf } from "#app/domain/capability/taxonomy.ts";
import { countTerms, termsOf } from "../engine/text/terms.ts";
import { searched } from "./searched.ts";
import type { Situation } from "./situations.ts";

/** A text whose capabilities are known: a published scenario or a listed product. */
export interface Example {
  kind: "need" | "product";
  title: string;
  text: string;
  /** Its requirements or claims; `note` is what was said about each. */
  tags: readonly { capability: string; note: string }[];
}

/** What is known before anything is published. */
export interface Knowledge {
  /** By capability. */
  cues: ReadonlyMap<string, readonly string[]>;
  situations: readonly Situation[];
}

/** A capability that can be suggested, and everything that can speak for it. */
export interface Known {
  slug: string;
  /** Labels, synonyms and cues, as they are looked for in a text. */
  phrases: readonly { text: string; information: number }[];
  /** How often a term stands in its labels, definition, cues, situations, and in what was said about it. */
  words: ReadonlyMap<string, number>;
  length: number;
  /** How many capabilities are narrower. */
  narrower: number;
}

/** Where something stands, by index, and how much of it. */
export interface Held {
  indexes: Uint32Array;
  values: Float64Array;
}

/** What is known about how capabilities are spoken of. */
export interface Vocabulary {
  known: readonly Known[];
  /** The capabilities whose words hold a term, and how often. */
  postings: ReadonlyMap<string, Held>;
  meanLength: number;
  /** What each example has, by index. */
  examples: readonly { kind: Example["kind"]; capabilities: readonly number[] }[];
  /** What is had together: by each example, then in each situation. */
  together: readonly (readonly number[])[];
  /** Those of `together` whose texts contain a term, each with the term's share in it (tf-idf, of length 1). */
  spoken: ReadonlyMap<string, Held>;
  /** How many texts there are, and how many contain a term. */
  seen: number;
  containing: ReadonlyMap<string, number>;
}

/** How often the words of each kind count. */
const times = { label: 3, definition: 1, cue: 2, note: 1, situation: 0.35 };

/** Learns from labels, synonyms, definitions, cues and situations, and from how products and scenarios with a capability are written. */
export function learnVocabulary(concepts: readonly Concept[], { cues, situations }: Knowledge, examples: readonly Example[]): Vocabulary {
  const claimable = concepts.filter((concept) => concept.claimable).sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const indexOf = new Map(claimable.map(({ slug }, index) => [slug, index]));
  const indexesOf = (slugs: readonly string[]) => [...new Set(slugs.flatMap((slug) => indexOf.get(slug) ?? []))];
  const words = claimable.map((concept) => ownWords(concept, cues.get(concept.slug) ?? []));
  const containing = new Map<string, number>();
  const read = (counts: ReadonlyMap<string, number>) => {
    for (const term of counts.keys()) containing.set(term, (containing.get(term) ?? 0) + 1);
  };
  const described = situations.map(({ text, capabilities }) => {
    const counts = countTerms(text);
    read(counts);
    for (const index of indexesOf(capabilities)) countTerms(text, times.situation, words[index]);
    return counts;
  });
  const told = examples.map(({ title, text, tags }) => {
    const counts = countTerms(text, 1, countTerms(title));
    for (const { capability, note } of tags) {
      countTerms(note, 1, counts);
      const index = indexOf.get(capability);
      if (index !== undefined) countTerms(note, times.note, words[index]);
    }
    read(counts);
    return counts;
  });
  const lengths = words.map(total);
  const had = examples.map(({ tags }) => indexesOf(tags.map(({ capability }) => capability)));
  const seen = { seen: situations.length + examples.length, containing };
  return {
    ...seen,
    postings: byTerm(words),
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    examples: had.map((capabilities, i) => ({ kind: (examples[i] as Example).kind, capabilities })),
    together: [...had, ...situations.map(({ capabilities }) => indexesOf(capabilities))],
    spoken: byTerm([...told, ...described].map((counts) => weighted(seen, counts))),
    known: claimable.map((concept, index) => ({
      slug: concept.slug,
      phrases: phrasesOf(concept, cues.get(concept.slug) ?? []).map((text) => ({ text, information: phraseInformation(seen, text) })),
      words: words[index] as Map<string, number>,
      length: lengths[index] as number,
      narrower: claimable.filter(({ broader }) => broader.includes(concept.slug)).length,
    })),
  };
}

/** Where each term stands, and how much of it. */
function byTerm(all: readonly ReadonlyMap<string, number>[]): Map<string, Held> {
  const found = new Map<string, { indexes: number[]; values: number[] }>();
  for (const [index, terms] of all.entries())
    for (const [term, value] of terms) {
      const held = found.get(term) ?? { indexes: [], values: [] };
      found.set(term, held);
      held.indexes.push(index);
      held.values.push(value);
    }
  return new Map([...found].map(([term, { indexes, values }]) => [term, { indexes: Uint32Array.from(indexes), values: Float64Array.from(values) }]));
}

function ownWords(concept: Concept, cues: readonly string[]) {
  const own = countTerms(concept.definition, times.definition);
  for (const label of labelsOf(concept)) countTerms(label, times.label, own);
  for (const cue of cues) countTerms(cue, times.cue, own);
  return own;
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** What is everywhere in examples says nothing; what no example contains is judged as if one did. */
export function informationOf({ seen, containing }: Seen, term: string) {
  const n = Math.max(1, containing.get(term) ?? 0);
  return Math.log(1 + (Math.max(seen, n) - n + 0.5) / (n + 0.5));
}
type Seen = Pick<Vocabulary, "seen" | "containing">;

/** Among many examples, a word of more than two in five tells none from another. */
const leastInformation = Math.log(2.5);
const manyExamples = 50;

/** tf-idf, of length 1. */
export function weighted(seen: Seen, counts: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const information = informationOf(seen, term);
    if (seen.seen >= manyExamples && information < leastInformation) continue;
    const weight = damped(count) * information;
    found.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [term, weight] of found) found.set(term, length > 0 ? weight / length : 0);
  return found;
}

const damped = (count: number) => 1 + Math.log(Math.max(1, count));

/** The most telling of a phrase's own words; a phrase that no example contains tells no more than its rarest part. */
const phraseInformation = (vocabulary: Seen, phrase: string) => Math.max(0, ...termsOf(phrase).map((term) => informationOf(vocabulary, term)));

/** One letter or character alone says too little. */
const phrasesOf = (concept: Concept, own: readonly string[]) =>
  [...new Set([...labelsOf(concept), ...own].map((phrase) => searched(phrase.normalize("NFKC").toLowerCase()).held))].filter(
    (phrase) => [...phrase].length > 1,
  );
