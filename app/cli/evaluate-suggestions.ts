import { type Concept, labelKey, labelsOf } from "#app/domain/capability/taxonomy.ts";
import { cues } from "#app/domain/matching/suggest/cues.ts";
import { situations } from "#app/domain/matching/suggest/situations.ts";
import { type SuggestionWeights, suggest, suggestionWeights, type Told } from "#app/domain/matching/suggest/suggest.ts";
import { learnVocabulary, type Vocabulary } from "#app/domain/matching/suggest/vocabulary.ts";
import { bootstrap } from "#app/domain/measure/bootstrap.ts";
import { crossValidate } from "#app/domain/measure/cross-validate.ts";
import { mean } from "#app/domain/measure/metrics.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";
import { needCases, productCases, type SuggestionCase } from "./suggestion-cases.ts";

const folds = 10;
const knowledge = { cues, situations };
interface Figures {
  recall: number;
  precision: number;
}

/**
 * How well requirements are suggested for the demo's own scenarios, and claims for its products: learned from all that are not in the same
 * tenth, and against the capabilities whose label occurs in the text; and while nothing is published yet.
 */
export function evaluateSuggestions() {
  const needs = needCases.map((one) => ({ ...one, baseline: judged(labelled(capabilities, one.told), one.wanted) }));
  const ours = eachFold(needCases, productCases, (vocabulary, one) => figuresOf(vocabulary, one));
  const nothing = learnVocabulary(capabilities, knowledge, []);
  console.log(`${needs.length} scenarios, ${productCases.length} products\n                          R@10     R-prec  label: R@10  R-prec`);
  const line = (name: string, figures: Figures[], baselines: Figures[] = []) =>
    console.log(name.padEnd(26) + [...told(figures), ...told(baselines)].join("    "));
  line(
    "scenarios",
    ours,
    needs.map(({ baseline }) => baseline),
  );
  for (const group of new Set(needs.map((one) => one.group))) {
    const of = needs.flatMap((one, at) => (one.group === group ? [at] : []));
    line(
      `  ${group}`,
      of.map((at) => ours[at] as Figures),
      of.map((at) => (needs[at] as (typeof needs)[number]).baseline),
    );
  }
  line(
    "  nothing published yet",
    needs.map((one) => figuresOf(nothing, one)),
  );
  line(
    "product texts",
    eachFold(productCases, needCases, (vocabulary, one) => figuresOf(vocabulary, one)),
  );
  const { low, high } = bootstrap(ours.map(({ recall }, at) => recall - (needs[at] as (typeof needs)[number]).baseline.recall));
  console.log(`recall@10 above the baseline, 95 %: [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}

const grid = { products: [0.15, 0.25, 0.35], company: [0.3, 0.5, 0.7], situations: [0.1, 0.2, 0.3], broad: [0.1, 0.2, 0.3] };
const trials = [
  suggestionWeights,
  ...Object.entries(grid).reduce<SuggestionWeights[]>(
    (all, [name, values]) => all.flatMap((weight) => values.map((value) => ({ ...weight, [name]: value }))),
    [suggestionWeights],
  ),
];

/** The same by weights that were chosen on the other four fifths, by recall and precision together, scenarios and products counting the same. */
export function crossValidateSuggestions() {
  const every = (vocabulary: Vocabulary, one: SuggestionCase) => trials.map((weight) => figuresOf(vocabulary, one, weight));
  const figures = new Map([
    ["scenarios", eachFold(needCases, productCases, every)],
    ["product texts", eachFold(productCases, needCases, every)],
  ]);
  const both = ({ recall, precision }: Figures) => (recall + precision) / 2;
  const chosen = crossValidate(new Map([...figures].map(([name, rows]) => [name, rows.map((row) => row.map(both))])), 0).map((fold) => fold.chosen);
  for (const [fold, trial] of chosen.entries()) console.log(`held out ${fold + 1}/${chosen.length}: ${JSON.stringify(trials[trial])}`);
  for (const [name, rows] of figures) {
    const heldOut = rows.map((row, i) => row[chosen[i % chosen.length] as number] as Figures);
    console.log(`${name.padEnd(16)}chosen without it: ${told(heldOut).join(" ")}   as they ship: ${told(rows.map((row) => row[0] as Figures)).join(" ")}`);
  }
}

/** Each case by a vocabulary learned from `others` and from the cases outside its tenth. */
function eachFold<Found>(cases: readonly SuggestionCase[], others: readonly SuggestionCase[], measure: (vocabulary: Vocabulary, one: SuggestionCase) => Found) {
  const found: Found[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learned = [...cases.filter((_, i) => i % folds !== fold), ...others];
    const vocabulary = learnVocabulary(
      capabilities,
      knowledge,
      learned.map(({ example }) => example),
    );
    for (const [i, one] of cases.entries()) if (i % folds === fold) found[i] = measure(vocabulary, one);
  }
  return found;
}

function figuresOf(vocabulary: Vocabulary, { told, wanted }: SuggestionCase, weight?: SuggestionWeights): Figures {
  const most = Math.max(10, wanted.size);
  return judged(
    suggest(vocabulary, told, most, new Set(), weight).map(({ capability }) => capability),
    wanted,
  );
}

function judged(suggested: readonly string[], wanted: ReadonlySet<string>): Figures {
  const met = (first: number) => suggested.slice(0, first).filter((slug) => wanted.has(slug)).length / wanted.size;
  return { recall: met(10), precision: met(wanted.size) };
}

const told = (figures: readonly Figures[]) =>
  figures.length > 0 ? [mean(figures.map(({ recall }) => recall)).toFixed(3), mean(figures.map(({ precision }) => precision)).toFixed(3)] : [];

/** The capabilities that have a label in the text, the longest label first. */
function labelled(concepts: readonly Concept[], { title, text }: Told) {
  const held = labelKey(`${title}\n${text}`);
  return concepts
    .filter(({ claimable }) => claimable)
    .map((concept) => ({
      slug: concept.slug,
      length: Math.max(
        0,
        ...labelsOf(concept)
          .map(labelKey)
          .filter((label) => held.includes(label))
          .map((label) => label.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ slug }) => slug);
}
