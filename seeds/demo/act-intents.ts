import { keepCandidate } from "#app/features/intents/keep-candidate.server.ts";
import { sendIntent } from "#app/features/intents/send-intent.server.ts";
import { sendInvitation } from "#app/features/intents/send-invitation.server.ts";
import { reportMistake } from "#app/features/mistakes/report-mistake.server.ts";
import { findProduct } from "#app/features/products/find-product.server.ts";
import { done } from "./act-scenarios.ts";
import { candidates, intents, mistakes } from "./intents.ts";
import type { DealingStory } from "./story.ts";
import type { World } from "./world.ts";

/** What both sides do once scenarios are open and products listed; scenarios are named by number, products by id, each by its story's key. Everything is at its first version. */
export async function actIntents(world: World, scenarios: ReadonlyMap<string, string>, products: ReadonlyMap<string, string>) {
  const revision = 1;
  const numbersOf = async ({ scenario, product, day, by }: DealingStory) => {
    const key = { key: `${scenario} ${product}` };
    const { number } = done(key, await findProduct(world.at(day, world.actor(by)), { id: products.get(product) ?? "" }));
    return [key, scenarios.get(scenario) ?? "", number ?? ""] as const;
  };
  for (const story of candidates) {
    const [key, scenario, product] = await numbersOf(story);
    const owner = world.actor(story.by);
    done(key, await keepCandidate(world.at(story.day, owner), scenario, product, { reason: story.reason, revision }));
    done(key, await sendInvitation(world.at(story.invited.day, owner), scenario, product, { message: story.invited.message, revision }));
  }
  for (const story of intents) {
    const [key, scenario, product] = await numbersOf(story);
    const { name, phone, email } = story.contact;
    const content = { answer: story.answer, contactName: name, contactPhone: phone, contactEmail: email, revision };
    done(key, await sendIntent(world.at(story.day, world.actor(story.by)), scenario, product, content));
  }
  for (const story of mistakes) {
    const [key, scenario, product] = await numbersOf(story);
    done(key, await reportMistake(world.at(story.day, world.actor(story.by)), scenario, product, { report: story.report, revision }, null));
  }
}
