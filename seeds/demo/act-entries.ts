import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { done } from "./act-scenarios.ts";
import type { EntryStory } from "./story.ts";
import type { World } from "./world.ts";

/** The operator enters what last year's call selected: valid for three years from its first day. */
export async function actEntries(world: World, stories: readonly EntryStory[], products: ReadonlyMap<string, string>) {
  const year = world.instant(0).getUTCFullYear() - 1;
  const validity = { validFrom: `${year}-12-01`, validUntil: `${year + 3}-11-30` };
  const ctx = world.at(-30, world.actor("operator"));
  for (const { product, direction, reason } of stories) {
    done({ key: product }, await publishEntry(ctx, { productId: products.get(product) ?? "", year, direction, reason, ...validity }));
  }
}
