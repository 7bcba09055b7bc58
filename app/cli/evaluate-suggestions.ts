import { type Concept, labelKey, labelsOf } from "#app/domain/capability/taxonomy.ts";
import { type Example, learnVocabulary, suggest } from "#app/domain/matching/suggest/suggest.ts";
import { bootstrap } from "#app/domain/measure/bootstrap.ts";
import { mean } from "#app/domain/measure/metrics.ts";
import { dataProducts } from "#seeds/demo/products/data-and-ai/index.ts";
import { networkProducts } from "#seeds/demo/products/networks/index.ts";
import { artificialIntelligence } from "#seeds/demo/scenarios/artificial-intelligence/index.ts";
import { dataCompliance } from "#seeds/demo/scenarios/data-compliance/index.ts";
import { digitalInfrastructure } from "#seeds/demo/scenarios/digital-infrastructure/index.ts";
import { industrialInternet } from "#seeds/demo/scenarios/industrial-internet/index.ts";
import type { ScenarioStory } from "#seeds/demo/story.ts";
import { capabilities } from "#seeds/reference/capabilities.ts";

/**
 * How well requirements are suggested for the demo's own scenarios from title, background and problem, each scenario left out of what
 * is learned; against the capabilities whose label occurs in the text.
 */
export function evaluateSuggestions() {
  const scenarios = [...industrialInternet, ...digitalInfrastructure, ...artificialIntelligence, ...dataCompliance];
  const products = [...networkProducts, ...dataProducts];
  const vocabulary = learnVocabulary(capabilities, [
    ...scenarios.map(
      (story): Example => ({
        key: story.key,
        title: story.title,
        text: wholeText(story),
        tags: story.requirements.map(({ capability, note = "" }) => ({ capability, note })),
      }),
    ),
    ...products.map((story): Example => ({ key: story.key, title: `${story.name} ${story.summary}`, text: story.detail, tags: story.claims })),
  ]);
  const rows = scenarios.map((story) => {
    const text = { title: story.title, text: `${story.background}\n${story.problem}` };
    const wanted = new Set(story.requirements.map(({ capability }) => capability));
    const suggested = suggest(vocabulary, text, 10, story.key).map(({ capability }) => capability);
    return { domain: story.domain, ours: judged(suggested, wanted), baseline: judged(labelled(capabilities, `${text.title}\n${text.text}`), wanted) };
  });
  const line = (name: string, of: typeof rows) => {
    const figure = (pick: (row: (typeof rows)[number]) => number) => mean(of.map(pick)).toFixed(3);
    console.log(
      `${name.padEnd(26)}${figure(({ ours }) => ours.recall)}    ${figure(({ ours }) => ours.precision)}   ${figure(({ baseline }) => baseline.recall)}    ${figure(({ baseline }) => baseline.precision)}`,
    );
  };
  console.log(`${rows.length} scenarios\n                          R@10     R-prec  label: R@10  R-prec`);
  line("all", rows);
  for (const domain of new Set(rows.map((row) => row.domain)))
    line(
      domain,
      rows.filter((row) => row.domain === domain),
    );
  const { low, high } = bootstrap(rows.map(({ ours, baseline }) => ours.recall - baseline.recall));
  console.log(`recall@10 above the baseline, 95 %: [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}

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
