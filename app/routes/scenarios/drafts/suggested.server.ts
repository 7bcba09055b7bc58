import { needSections } from "#app/domain/scenario/readiness.ts";
import { suggestCapabilities } from "#app/features/matching/suggest-capabilities.server.ts";
import type { FoundScenario } from "#app/features/scenarios/find-scenario.server.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";

type Written = Pick<FoundScenario, "id" | "title" | "summary" | (typeof needSections)[number]>;

/** Requirements that a need's texts suggest, as the page shows them. */
export async function suggestedFor(ctx: UseCaseContext, scenario: Written, words: Words) {
  const text = [scenario.summary, ...needSections.map((section) => scenario[section])].join("\n");
  const found = await suggestCapabilities(ctx, { title: scenario.title, text }, { scenarioId: scenario.id });
  return found.map(({ capability, quote }) => ({ slug: capability, label: words.capability(capability), quote }));
}
