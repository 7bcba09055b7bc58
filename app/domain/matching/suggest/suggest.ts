import { type Concept, labelsOf } from "#app/domain/capability/taxonomy.ts";
import { countTerms, termsOf } from "../engine/text/terms.ts";

/** A text whose capabilities are known: a published scenario or a listed product. */
export interface Example {
  key: string;
  title: string;
  text: string;
  /** Its requirements or claims; `note` is what was said about each. */
  tags: readonly { capability: string; note: string }[];
}

export interface Suggestion {
  capability: string;
  score: number;
  /** The terms of the text that speak for it, strongest first. */
  words: string[];
}

/** How often words of each kind count in a capability's vocabulary, and how BM25 weighs them (set by leave-one-out). */
const times = { label: 3, definition: 1, note: 1, context: 0.3 };
const [k1, b] = [4, 0.75];
const mostWords = 6;

/** The words that people use around each capability. */
export interface Vocabulary {
  /** Capabilities that can be claimed, with the words of each. */
  words: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What one example brought into the words of its capabilities, so that it can be left out. */
  brought: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
  postings: ReadonlyMap<string, readonly { capability: string; count: number }[]>;
  lengths: ReadonlyMap<string, number>;
  meanLength: number;
  examples: number;
  /** Examples that contain a term. */
  containing: ReadonlyMap<string, number>;
}

/** Learns from labels, synonyms, definitions, and from how scenarios and products with a capability are written. */
export function learnVocabulary(concepts: readonly Concept[], examples: readonly Example[]): Vocabulary {
  const words = new Map<string, Map<string, number>>();
  for (const concept of concepts) {
    if (!concept.claimable) continue;
    const own = new Map<string, number>();
    for (const label of labelsOf(concept)) countTerms(label, times.label, own);
    words.set(concept.slug, countTerms(concept.definition, times.definition, own));
  }
  const containing = new Map<string, number>();
  const brought = new Map<string, Map<string, Map<string, number>>>();
  for (const { key, title, text, tags } of examples) {
    const context = countTerms(text, times.context, countTerms(title, 2 * times.context));
    for (const term of context.keys()) containing.set(term, (containing.get(term) ?? 0) + 1);
    const byCapability = new Map<string, Map<string, number>>();
    for (const { capability, note } of tags) {
      const held = words.get(capability);
      if (!held) continue;
      const added = countTerms(note, times.note, new Map(context));
      for (const [term, count] of added) held.set(term, (held.get(term) ?? 0) + count);
      byCapability.set(capability, added);
    }
    brought.set(key, byCapability);
  }
  const postings = new Map<string, { capability: string; count: number }[]>();
  const lengths = new Map<string, number>();
  for (const [capability, own] of words) {
    lengths.set(capability, sumOf(own));
    for (const [term, count] of own) (postings.get(term) ?? postings.set(term, []).get(term))?.push({ capability, count });
  }
  const meanLength = sumOf(lengths) / Math.max(1, lengths.size);
  return { words, brought, postings, lengths, meanLength, examples: examples.length, containing };
}

/** Capabilities that a text speaks of, best first. `without`: an example that must not speak for itself. */
export function suggest(vocabulary: Vocabulary, { title, text }: { title: string; text: string }, most: number, without?: string): Suggestion[] {
  const own = without === undefined ? undefined : vocabulary.brought.get(without);
  const scores = new Map<string, { score: number; words: { term: string; part: number }[] }>();
  for (const [term, count] of countTerms(text, 1, countTerms(title, 2))) {
    const weight = (1 + Math.log(count)) * informationOf(vocabulary, term);
    for (const { capability, count: all } of vocabulary.postings.get(term) ?? []) {
      const left = own?.get(capability);
      const held = all - (left?.get(term) ?? 0);
      if (held < 1e-9) continue;
      const length = (vocabulary.lengths.get(capability) ?? 0) - (left ? sumOf(left) : 0);
      const part = (weight * held) / (held + k1 * (1 - b + (b * length) / vocabulary.meanLength));
      const score = scores.get(capability) ?? { score: 0, words: [] };
      scores.set(capability, score);
      score.score += part;
      score.words.push({ term, part });
    }
  }
  return [...scores]
    .sort((one, other) => other[1].score - one[1].score || (one[0] < other[0] ? -1 : 1))
    .slice(0, most)
    .map(([capability, { score, words }]) => ({ capability, score, words: strongest(words) }));
}

/** What is everywhere in examples says nothing; what no example contains is judged as if one did. */
function informationOf({ examples, containing }: Vocabulary, term: string) {
  const n = Math.max(1, containing.get(term) ?? 0);
  return Math.log(1 + (Math.max(examples, n) - n + 0.5) / (n + 0.5));
}

/** The strongest terms; a character goes where a pair that holds it is shown. */
function strongest(words: { term: string; part: number }[]) {
  const sorted = words.toSorted((a, b) => b.part - a.part).map(({ term }) => term);
  return sorted.filter((term) => !sorted.some((other) => other !== term && other.includes(term) && termsOf(other).includes(term))).slice(0, mostWords);
}

function sumOf(counts: ReadonlyMap<string, number>) {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
