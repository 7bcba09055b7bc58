import { needSections, requirementCount } from "#app/domain/scenario/readiness.ts";
import { suggestCapabilities } from "#app/features/matching/suggest-capabilities.server.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import { suggestedInWords as inWords } from "#app/platform/suggested-in-words.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import type { Suggesting } from "#app/ui/suggestions.tsx";

export type Written = Pick<FoundScenario, "title" | "summary" | (typeof needSections)[number]>;

/** Requirements that a need's texts suggest, as the page shows them. */
export async function suggestedFor(ctx: UseCaseContext, scenarioId: string, written: Written, words: Words, without: readonly string[] = []) {
  const text = [written.summary, ...needSections.map((section) => written[section])].join("\n");
  return inWords(await suggestCapabilities(ctx, { title: written.title, text }, { scenarioId }, without), words);
}

/** The same beside the need itself, where what is required already is suggested no more. */
export async function suggestingFor(ctx: UseCaseContext, { id, requirements }: FoundScenario, written: Written, words: Words): Promise<Suggesting> {
  const required = requirements.map(({ capability }) => capability);
  return { ...(await suggestedFor(ctx, id, written, words, required)), said: "", count: required.length, full: required.length >= requirementCount.most };
}
