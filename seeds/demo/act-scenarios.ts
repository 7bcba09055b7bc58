import type { PersonActor } from "#app/domain/identity/actor.ts";
import { clock } from "#app/domain/identity/actor.ts";
import { scenarioDomains } from "#app/domain/scenario/scenario.ts";
import type { Result } from "#app/domain/shared/result.ts";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { createScenario } from "#app/features/scenarios/create-scenario.server.ts";
import { saveScenario } from "#app/features/scenarios/save-scenario.server.ts";
import { cast } from "./cast.ts";
import type { ScenarioStory } from "./story.ts";
import { officeHour, type Theatre, type World } from "./world.ts";

/** Acts out every scenario: drafts side by side, decisions in the order in which they were published, so that numbers rise with time. Answers numbers by the stories' keys. */
export async function actScenarios({ scene, together }: Theatre, stories: readonly ScenarioStory[]): Promise<Map<string, string>> {
  const inOrder = [...stories].sort(
    (a, b) => a.openedDay - b.openedDay || scenarioDomains.indexOf(a.domain) - scenarioDomains.indexOf(b.domain) || (a.key < b.key ? -1 : 1),
  );
  const drafted = await Promise.all(inOrder.map((story) => together(() => actDraft(scene(`scenario ${story.key}`), story))));
  const numbers = new Map<string, string>();
  for (const [i, decide] of drafted.entries()) {
    const number = await decide();
    if (number) numbers.set(inOrder[i]?.key ?? "", number);
  }
  return numbers;
}

/** Drafts and signs off a scenario; what is left is what others decide. */
async function actDraft(world: World, story: ScenarioStory): Promise<() => Promise<string | null>> {
  const { drafter, signer } = handsOf(world, story.owner);
  const drafted = world.at(story.openedDay - 6, drafter, officeHour(`${story.key} drafted`));
  const { id } = done(story, await createScenario(drafted));
  const { title, summary, background, presentState, problem, affected, goal, acceptance, domain, source } = story;
  const need = {
    domain,
    title,
    summary,
    background,
    presentState,
    problem,
    affected,
    goal,
    acceptance,
    sourceDocument: source.document,
    sourceSection: source.section,
  };
  const first = done(story, await saveScenario(drafted, id, 1, "save-scenario-need", { fields: need }));
  const requirements = story.requirements.map(({ minEvidence = null, note = "", ...requirement }) => ({ ...requirement, minEvidence, note }));
  const second = done(story, await saveScenario(drafted, id, first.revision, "save-scenario-requirements", { requirements }));
  done(story, await saveScenario(drafted, id, second.revision, "save-scenario-conditions", { fields: conditionsOf(world, story) }));
  if (story.ending !== "draft") done(story, await advanceScenario(world.at(submittedDay(story), signer, officeHour(story.key)), id, "submit"));
  return () => decide(world, story, id);
}

/** What still waits came in over the last days, not all at once. */
const submittedDay = ({ ending, openedDay, key }: ScenarioStory) =>
  ending === "in-review" ? openedDay - 1 - (Math.round(officeHour(`${key} submitted`) * 60) % 5) : openedDay - 2;

async function decide(world: World, story: ScenarioStory, id: string): Promise<string | null> {
  if (story.ending === "draft" || story.ending === "in-review") return null;
  const operator = world.at(story.openedDay, world.actor("operator"));
  if (story.ending === "returned") {
    done(story, await advanceScenario(operator, id, "return", { reason: story.returnReason ?? "请补充现状与验收方法后再送审。" }));
    return null;
  }
  const { number } = done(story, await advanceScenario(operator, id, "approve"));
  if (story.ending === "closed")
    done(story, await advanceScenario({ ...world.at(0, clock), clock: async () => world.instant(story.closesDay, 17) }, id, "close"));
  return number;
}

function conditionsOf(world: World, story: ScenarioStory) {
  const {
    industries,
    district,
    park = null,
    deliveryModel,
    cooperation,
    protectionLevel = null,
    cryptographyAssessment = false,
    domesticPlatform = false,
    deployment,
    dataLimits,
    budget,
    regime,
    contact,
  } = story;
  return {
    industries,
    district,
    park,
    deliveryModel,
    cooperation,
    protectionLevel,
    cryptographyAssessment,
    domesticPlatform,
    deployment,
    dataLimits,
    budget,
    regime,
    questionsCloseAt: world.instant(story.questionsDay, 17),
    closesAt: world.instant(story.closesDay, 17),
    contactName: contact.name,
    contactDepartment: contact.department,
    contactPhone: contact.phone,
    contactEmail: contact.email,
  };
}

/** Who drafts and who signs: where the house has two people, two. */
function handsOf(world: World, house: string): { drafter: PersonActor; signer: PersonActor } {
  const members = cast.filter((one) => one.house === house);
  const named = (role: string) => members.find((one) => one.role === role)?.key ?? house;
  return { drafter: world.actor(named("editor")), signer: world.actor(named("approver")) };
}

/** A story that the rules refuse is a mistake in the story: it stops the seeding and says which. */
export function done<Value>(story: { key: string }, result: Result<Value>): Value {
  if (!result.ok) throw new Error(`demo story ${story.key}: ${result.refusal.kind} ${result.refusal.code}`);
  return result.value;
}
