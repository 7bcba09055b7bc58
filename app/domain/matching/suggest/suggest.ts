import { countTerms } from "../engine/text/terms.ts";
import { phrasesIn, type Quote, quoteFor, sentencesOf } from "./quote.ts";
import { searched } from "./searched.ts";
import { type Example, type Held, informationOf, type Known, type Vocabulary, weighted } from "./vocabulary.ts";

/** What somebody wrote about a need or a product. */
export interface Told {
  title: string;
  text: string;
}

export interface Suggestion {
  capability: string;
  score: number;
  /** The sentence that speaks for it most, with the words that do. */
  quote: Quote;
}

/**
 * What each kind of evidence weighs, after each is put on one scale over all capabilities: words of its own, phrases that stand in the
 * text, what the products and the needs have that are most like it, what goes with the likely ones. Within the last, what a situation
 * weighs that reads like the text; and against all, being broad: of 数据安全 and 数据脱敏, people ask for the one that does something.
 */
export interface SuggestionWeights {
  words: number;
  phrases: number;
  products: number;
  needs: number;
  company: number;
  situations: number;
  broad: number;
}
/** Rounded; `npm run evaluate -- --suggestions --cross-validate` shows what would be chosen by others than those it is judged on. */
export const suggestionWeights: SuggestionWeights = { words: 0.6, phrases: 0.1, products: 0.25, needs: 0.1, company: 0.5, situations: 0.2, broad: 0.2 };
/** BM25 over a capability's words. */
const [k1, b] = [4, 0.75];
/** Characters that are read of each text; no form takes more. */
const longest = 6000;
/** Examples that count as alike, and capabilities that say how well an example answers the text. */
const [mostAlike, companions] = [20, 2];

/** Capabilities that a text speaks of, best first; only such as some words of it speak for. */
export function suggest(vocabulary: Vocabulary, whole: Told, most: number, without: ReadonlySet<string> = new Set(), weight = suggestionWeights): Suggestion[] {
  const { known } = vocabulary;
  const told = { title: whole.title.slice(0, longest), text: whole.text.slice(0, longest) };
  const counts = countTerms(told.text, 1, countTerms(told.title, 2));
  if (counts.size === 0) return [];
  const sentences = sentencesOf(`${told.title}\n${told.text}`);
  const likeness = likenessOf(vocabulary, counts);
  const alike = (kind: Example["kind"]) => alikeScores(vocabulary, likeness, kind);
  const own = sum([
    [weight.words, scaled(wordScores(vocabulary, counts))],
    [weight.phrases, scaled(phraseScores(known, told))],
    [weight.products, scaled(alike("product"))],
    [weight.needs, scaled(alike("need"))],
  ]);
  const scores = sum([
    [1, own],
    [weight.company, scaled(companyScores(vocabulary, own, likeness, weight.situations))],
    [-weight.broad, known.map(({ narrower }) => Math.log1p(narrower))],
  ]);
  const order = [...scores.keys()].sort((one, other) => (scores[other] as number) - (scores[one] as number) || one - other);
  const found: Suggestion[] = [];
  for (const index of order) {
    if (found.length === most) break;
    const capability = known[index] as Known;
    const quote = without.has(capability.slug) ? null : quoteFor(vocabulary, capability, sentences);
    if (quote) found.push({ capability: capability.slug, score: scores[index] as number, quote });
  }
  return found;
}

function wordScores({ known, meanLength, postings, ...seen }: Vocabulary, counts: ReadonlyMap<string, number>) {
  const scores = new Float64Array(known.length);
  const damping = Float64Array.from(known, ({ length }) => k1 * (1 - b + (b * length) / meanLength));
  for (const [term, count] of counts) {
    const told = (1 + Math.log(count)) * informationOf(seen, term);
    addTo(scores, postings.get(term), (held, index) => (told * held) / (held + (damping[index] as number)));
  }
  return [...scores];
}

/** Adds to each place that a term is held at. */
function addTo(scores: Float64Array, held: Held | undefined, worth: (value: number, index: number) => number) {
  if (!held) return;
  const { indexes, values } = held;
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i] as number;
    scores[index] = (scores[index] as number) + worth(values[i] as number, index);
  }
}

function phraseScores(known: readonly Known[], { title, text }: Told) {
  const { held } = searched(`${title}\n${text}`);
  return known.map((capability) => phrasesIn(capability, held).reduce((total, { information }) => total + information, 0));
}

/** How like the text's words those of each example and each situation are. */
function likenessOf(vocabulary: Vocabulary, counts: ReadonlyMap<string, number>) {
  const likeness = new Float64Array(vocabulary.together.length);
  for (const [term, own] of weighted(vocabulary, counts)) addTo(likeness, vocabulary.spoken.get(term), (value) => own * value);
  return likeness;
}

/**
 * What the likest examples of a kind have, the likest most; one that has many says less of each. Each kind by itself: needs are written
 * like needs, and would crowd out the products.
 */
function alikeScores({ known, examples }: Vocabulary, likeness: Float64Array, kind: Example["kind"]) {
  const scores = known.map(() => 0);
  const likest = [...examples.entries()]
    .filter(([, example]) => example.kind === kind)
    .sort(([one], [other]) => (likeness[other] as number) - (likeness[one] as number) || one - other)
    .slice(0, mostAlike);
  for (const [at, { capabilities }] of likest) {
    const each = (likeness[at] as number) ** 2 / Math.sqrt(capabilities.length);
    for (const index of capabilities) scores[index] = (scores[index] as number) + each;
  }
  return scores;
}

/** The best example or situation that has a capability: how well the others that it has suit the text, and how like the text the situation reads. */
function companyScores({ known, examples, together }: Vocabulary, own: readonly number[], likeness: Float64Array, situations: number) {
  const scores = known.map(() => 0);
  const alike = scaled([...likeness.subarray(examples.length)]);
  for (const [at, capabilities] of together.entries()) {
    const reads = situations * (alike[at - examples.length] ?? 0);
    const best = capabilities.toSorted((one, other) => (own[other] as number) - (own[one] as number)).slice(0, companions + 1);
    for (const index of capabilities) {
      const others = best.filter((other) => other !== index).slice(0, companions);
      scores[index] = Math.max(scores[index] as number, others.reduce((sum, other) => sum + (own[other] as number), 0) / companions + reads);
    }
  }
  return scores;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Mean 0, deviation 1. */
function scaled(values: readonly number[]) {
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return values.map((value) => (deviation > 0 ? (value - middle) / deviation : 0));
}

function sum(weighted: readonly (readonly [weight: number, values: readonly number[]])[]) {
  const [first] = weighted;
  return (first?.[1] ?? []).map((_, index) => weighted.reduce((total, [weight, values]) => total + weight * (values[index] as number), 0));
}
