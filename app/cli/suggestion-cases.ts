import { affirmed } from "#app/domain/matching/suggest/quote.ts";
import type { Told } from "#app/domain/matching/suggest/suggest.ts";
import type { Example } from "#app/domain/matching/suggest/vocabulary.ts";
import { dataProducts } from "#seeds/demo/products/data-and-ai/index.ts";
import { networkProducts } from "#seeds/demo/products/networks/index.ts";
import { artificialIntelligence } from "#seeds/demo/scenarios/artificial-intelligence/index.ts";
import { dataCompliance } from "#seeds/demo/scenarios/data-compliance/index.ts";
import { digitalInfrastructure } from "#seeds/demo/scenarios/digital-infrastructure/index.ts";
import { industrialInternet } from "#seeds/demo/scenarios/industrial-internet/index.ts";
import type { ProductStory, ScenarioStory } from "#seeds/demo/story.ts";

/** A text whose capabilities are known. */
export interface SuggestionCase {
  group: string;
  /** What is told of it, before any capability is named. */
  told: Told;
  wanted: ReadonlySet<string>;
  /** The whole of it, as others may learn from it. */
  example: Example;
}

/** The demo's scenarios by title, background and problem alone; the demo's products by their own words, their claims' notes left out. */
export const needCases = [...industrialInternet, ...digitalInfrastructure, ...artificialIntelligence, ...dataCompliance].map(needCase);
export const productCases = [...networkProducts, ...dataProducts].filter(({ claims }) => claims.length > 0).map(productCase);

function needCase({ domain, title, summary, background, presentState, problem, affected, goal, acceptance, requirements }: ScenarioStory): SuggestionCase {
  return {
    group: domain,
    told: { title, text: `${background}\n${problem}` },
    wanted: new Set(requirements.map(({ capability }) => capability)),
    example: {
      kind: "need",
      title,
      text: [summary, background, presentState, problem, affected, goal, ...acceptance].join("\n"),
      tags: requirements.map(({ capability, note = "" }) => ({ capability, note })),
    },
  };
}

function productCase({ name, summary, detail, claims }: ProductStory): SuggestionCase {
  const text = `${summary}\n${detail}`;
  return {
    group: "product texts",
    told: { title: name, text: affirmed(text) },
    wanted: new Set(claims.map(({ capability }) => capability)),
    example: { kind: "product", title: name, text, tags: claims },
  };
}
