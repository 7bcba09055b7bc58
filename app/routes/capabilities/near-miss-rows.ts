import type { Gaps } from "#app/features/matching/map-gaps.server.ts";
import { evidenceLabel } from "#app/i18n/domain-labels.ts";
import { m } from "#app/i18n/generated/messages.js";

type Found = NonNullable<Gaps["nearMisses"]>[number];

/** Near misses by the capability that is lacking, what opens most doors first: an allow-list. */
export function nearMissRows(found: readonly Found[], labelOf: (slug: string) => string) {
  const groups = [...Map.groupBy(found, ({ capability }) => capability)].map(([capability, misses]) => ({
    capability,
    label: labelOf(capability),
    scenarios: new Set(misses.map(({ scenario }) => scenario.number)).size,
    misses: misses
      .map(({ scenario, product, answer }) => ({
        scenario: { number: scenario.number, title: scenario.title },
        product: { number: product.number, name: product.name },
        how: howOf(answer, labelOf),
      }))
      .sort((a, b) => (a.scenario.number < b.scenario.number ? -1 : a.scenario.number > b.scenario.number ? 1 : a.product.number < b.product.number ? -1 : 1)),
  }));
  return groups.sort((a, b) => b.scenarios - a.scenarios || (a.capability < b.capability ? -1 : 1));
}

export type NearMissGroup = ReturnType<typeof nearMissRows>[number];

/** What a must still lacks, in words. */
function howOf({ claim, relation, requirement }: Found["answer"], labelOf: (slug: string) => string) {
  if (!claim) return m.gaps_near_missing();
  if (relation === "broader" || relation === "sibling") return m.gaps_near_relative({ claim: labelOf(claim.capability) });
  return m.gaps_near_weak({ level: evidenceLabel[requirement.minEvidence ?? "self-declared"]() });
}
