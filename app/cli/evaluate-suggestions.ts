import { type Concept, labelKey, labelsOf } from "#app/domain/capability/taxonomy.ts";
import { cues } from "#app/domain/matching/suggest/cues.ts";
import { suggest } from "#app/domain/matching/suggest/suggest.ts";
import { type Example, learnVocabulary } from "#app/domain/matching/suggest/vocabulary.ts";
import { bootstrap } from "#app/domain/measure/bootstrap.ts";
import { mean } from "#app/domain/measure/metrics.ts";
import { dataProducts } from "#seeds/demo/products/data-and-ai/index.ts";
import { networkProducts } from "#seeds/demo/products/networks/index.ts";
import { artificialIntelligence } from "#seeds/demo/scenarios/artificial-intelligence/index.ts";
import { dataCompliance } from "#seeds/demo/scenarios/data-compliance/index.ts";
import { digitalInfrastructure } from "#seeds/demo/scenarios/digital-infrastructure/index.ts";
import { industrialInternet } from "#seeds/demo/scenarios/industrial-internet/index.ts";
import type { ProductStory, ScenarioStory } from "#seeds/demo/story.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

const folds = 10;
const noFigures = { recall: 0, precision: 0 };

/**
 * How well requirements are suggested for the demo's own scenarios from title, background and problem alone: learned from products and
 * from the other nine tenths of the scenarios, and against the capabilities whose label occurs in the text.
 */
export function evaluateSuggestions() {
  const scenarios = [...industrialInternet, ...digitalInfrastructure, ...artificialIntelligence, ...dataCompliance];
  const products = [...networkProducts, ...dataProducts];
  const told = (story: ScenarioStory) => ({ title: story.title, text: `${story.background}\n${story.problem}` });
  const rows = scenarios.map((story, at) => ({ story, fold: at % folds, ours: noFigures, baseline: noFigures }));
  for (let fold = 0; fold < folds; fold++) {
    const learned = rows.filter((row) => row.fold !== fold).map(({ story }) => scenarioExample(story));
    const vocabulary = learnVocabulary(capabilities, cues, [...learned, ...products.map(productExample)]);
    for (const row of rows.filter((one) => one.fold === fold)) {
      const wanted = new Set(row.story.requirements.map(({ capability }) => capability));
      const text = told(row.story);
      row.ours = judged(
        suggest(vocabulary, text, 10).map(({ capability }) => capability),
        wanted,
      );
      row.baseline = judged(labelled(capabilities, `${text.title}\n${text.text}`), wanted);
    }
  }
  const line = (name: string, of: typeof rows) => {
    const figure = (pick: (row: (typeof rows)[number]) => number) => mean(of.map(pick)).toFixed(3);
    console.log(
      `${name.padEnd(26)}${figure(({ ours }) => ours.recall)}    ${figure(({ ours }) => ours.precision)}   ${figure(({ baseline }) => baseline.recall)}    ${figure(({ baseline }) => baseline.precision)}`,
    );
  };
  console.log(`${rows.length} scenarios\n                          R@10     R-prec  label: R@10  R-prec`);
  line("all", rows);
  for (const domain of new Set(rows.map((row) => row.story.domain)))
    line(
      domain,
      rows.filter((row) => row.story.domain === domain),
    );
  const { low, high } = bootstrap(rows.map(({ ours, baseline }) => ours.recall - baseline.recall));
  console.log(`recall@10 above the baseline, 95 %: [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}

const scenarioExample = (story: ScenarioStory): Example => ({
  title: story.title,
  text: wholeText(story),
  tags: story.requirements.map(({ capability, note = "" }) => ({ capability, note })),
});
const productExample = ({ name, summary, detail, claims }: ProductStory): Example => ({ title: name, text: `${summary}\n${detail}`, tags: claims });

const wholeText = ({ summary, background, presentState, problem, affected, goal, acceptance }: ScenarioStory) =>
  [summary, background, presentState, problem, affected, goal, ...acceptance].join("\n");

function judged(suggested: readonly string[], wanted: ReadonlySet<string>) {
  const met = (first: number) => suggested.slice(0, first).filter((slug) => wanted.has(slug)).length / wanted.size;
  return { recall: met(10), precision: met(wanted.size) };
}

/** The capabilities that have a label in the text, the longest label first. */
function labelled(concepts: readonly Concept[], text: string) {
  const held = labelKey(text);
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
