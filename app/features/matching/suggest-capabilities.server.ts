import { eq } from "drizzle-orm";
import { type Suggestion, suggest, type Told } from "#app/domain/matching/suggest/suggest.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { productDismissals, scenarioDismissals } from "#db/schema/index.ts";
import { suggestionVocabulary } from "./suggestion-vocabulary.server.ts";

/** More than are shown at a time: as some are taken, others come up. */
const most = 14;

/** What a need or a product may be about by its own words, but for what else is left out and what its house has set aside, which is told as well. Keeps nothing of the text. */
export async function suggestCapabilities(
  ctx: Pick<UseCaseContext, "db" | "reference">,
  told: Told,
  of: { scenarioId: string } | { productId: string },
  without: readonly string[] = [],
): Promise<{ suggested: Suggestion[]; dismissed: string[] }> {
  const [vocabulary, rows] = await Promise.all([suggestionVocabulary(ctx), dismissedOf(ctx, of)]);
  const dismissed = rows.map(({ capability }) => capability);
  return { suggested: suggest(vocabulary, told, most, new Set([...without, ...dismissed])), dismissed };
}

const dismissedOf = ({ db }: Pick<UseCaseContext, "db">, of: { scenarioId: string } | { productId: string }) =>
  "scenarioId" in of
    ? db.select({ capability: scenarioDismissals.capability }).from(scenarioDismissals).where(eq(scenarioDismissals.scenarioId, of.scenarioId))
    : db.select({ capability: productDismissals.capability }).from(productDismissals).where(eq(productDismissals.productId, of.productId));
