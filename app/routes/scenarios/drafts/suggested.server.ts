import { needSections, requirementCount } from "#app/domain/scenario/readiness.ts";
import { suggestCapabilities } from "#app/features/matching/suggest-capabilities.server.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { suggestedInWords as inWords } from "#app/platform/suggested-in-words.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Suggesting } from "#app/ui/suggestions.tsx";

export type Written = Pick<FoundScenario, "title" | "summary" | (typeof needSections)[number]>;

/** Requirements that a need's texts suggest, as the page shows them. */
async function suggestedFor(ctx: UseCaseContext, scenarioId: string, written: Written, words: Words, without: readonly string[]) {
  const text = [written.summary, ...needSections.map((section) => written[section])].join("\n");
  return inWords(await suggestCapabilities(ctx, { title: written.title, text }, { scenarioId }, without), words);
}

/**
 * The same to take from: beside the texts as they are typed, what is required already is suggested no more; beside the requirements (no texts are
 * typed), all that the stored texts suggest, for only the page knows which rows still stand.
 */
export async function suggestingFor(ctx: UseCaseContext, scenario: FoundScenario, typed: Written | null, words: Words): Promise<Suggesting> {
  const required = scenario.requirements.map(({ capability }) => capability);
  const suggested = await suggestedFor(ctx, scenario.id, typed ?? scenario, words, typed ? required : []);
  return { ...suggested, said: "", count: required.length, full: required.length >= requirementCount.most };
}
