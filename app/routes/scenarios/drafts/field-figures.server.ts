import { countDraftFigures } from "#app/features/matching/count-draft-figures.server.ts";
import type { AskedRequirement } from "#app/features/scenarios/find-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { LabelledFigures } from "./field-figures.tsx";

interface Readable {
  requirements: Omit<AskedRequirement, "note">[];
  unknown: string[];
  unread: number[];
}

/** How many products answer requirements, by the names that the page has for them. */
export async function fieldFigures(ctx: UseCaseContext, { requirements, unknown, unread }: Readable, words: Words): Promise<LabelledFigures> {
  const { requirements: counted, ...figures } = await countDraftFigures(ctx, requirements);
  return {
    ...figures,
    unknown,
    unread,
    requirements: Object.entries(counted).map(([capability, counts]) => ({ label: words.capability(capability), ...counts })),
  };
}
