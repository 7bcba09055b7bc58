import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { m } from "#app/i18n/generated/messages.js";

const percent = (share: number) => String(Math.round(share * 1000) / 10);

/** The parts that a score is the sum of, each in a sentence or two. */
export function partsOfScore() {
  const { kinship, tags, latent, uncoveredMust, shortEvidence, catalogue } = engineWeights;
  return [
    { name: m.ranking_part_capability(), value: m.ranking_part_capability_text({ kinship: percent(kinship) }) },
    { name: m.ranking_part_text(), value: m.ranking_part_text_text({ text: percent(1 - tags), tags: percent(tags) }) },
    { name: m.ranking_part_latent(), value: m.ranking_part_latent_text({ latent: percent(latent.most) }) },
    { name: m.ranking_part_must(), value: m.ranking_part_must_text({ left: percent(uncoveredMust), short: percent(shortEvidence) }) },
    { name: m.ranking_part_catalogue(), value: m.ranking_part_catalogue_text({ percent: percent(catalogue) }) },
  ];
}
