import { beijingInstant } from "#app/domain/shared/day.ts";
import { publishEntry } from "#app/features/catalogue/publish-entry.server.ts";
import { done } from "./act-scenarios.ts";
import type { EntryStory } from "./story.ts";
import type { World } from "./world.ts";

/** The term of last year's catalogue: three years from its first day, which was so many days from the day of seeding. */
export function entryTerm(world: World) {
  const year = world.instant(0).getUTCFullYear() - 1;
  const from = `${year}-12-01`;
  const day = Math.round((beijingInstant(from, "10:00").getTime() - world.instant(0).getTime()) / 86_400_000);
  return { year, validFrom: { on: from, day }, validUntil: `${year + 3}-11-30` };
}

/** The operator enters what last year's call selected, on the first day of its term. */
export async function actEntries(world: World, stories: readonly EntryStory[], products: ReadonlyMap<string, string>) {
  const { year, validFrom, validUntil } = entryTerm(world);
  const ctx = world.at(validFrom.day, world.actor("operator"));
  for (const { product, direction, reason } of stories) {
    done({ key: product }, await publishEntry(ctx, { productId: products.get(product) ?? "", year, direction, reason, validFrom: validFrom.on, validUntil }));
  }
}
