import type { Actor } from "#app/domain/identity/actor.ts";
import { mayViewContact } from "#app/domain/scenario/policy.ts";
import type { Words } from "#app/platform/code-labels.server.ts";
import type { FoundScenario } from "./find-scenario.server.ts";

/** What a page may show of a scenario to this actor: an allow-list, with codes put into words. */
export function scenarioView(actor: Actor, scenario: FoundScenario, words: Words) {
  const { domain, title, summary, background, presentState, problem, affected, goal, acceptance, sourceDocument, sourceSection, regime } = scenario;
  const { protectionLevel, cryptographyAssessment, domesticPlatform, deployment, dataLimits, questionsCloseAt, closesAt } = scenario;
  return {
    number: scenario.number,
    owner: scenario.owner.name,
    domain,
    title,
    summary,
    texts: { background, presentState, problem, affected, goal },
    acceptance,
    source: { document: sourceDocument, section: sourceSection },
    requirements: scenario.requirements.map((one) => ({ ...one, label: words.capability(one.capability) })),
    industries: scenario.industries.map((code) => words.code("industry", code)),
    district: words.code("district", scenario.district),
    park: words.code("park", scenario.park),
    deliveryModel: words.code("delivery-model", scenario.deliveryModel),
    cooperation: words.code("cooperation", scenario.cooperation),
    budget: words.code("budget-band", scenario.budget),
    regime,
    protectionLevel,
    cryptographyAssessment,
    domesticPlatform,
    deployment,
    dataLimits,
    questionsCloseAt,
    closesAt,
    contact: mayViewContact(actor, scenario)
      ? { name: scenario.contactName, department: scenario.contactDepartment, phone: scenario.contactPhone, email: scenario.contactEmail }
      : null,
  };
}
export type ScenarioView = ReturnType<typeof scenarioView>;
