import { figuresOf } from "#app/domain/matching/figures.ts";
import type { Stood } from "#app/domain/mistake/stood.ts";
import { rankScenario } from "#app/features/matching/rank-scenario.server.ts";
import type { ProductLibrary, UseCaseContext } from "#app/platform/use-case.server.ts";

/** Where a product stands now, as far as the reader sees it, at which version; null where there is no order to stand in. */
export async function findStood(
  ctx: UseCaseContext,
  library: ProductLibrary,
  scenario: string,
  product: string,
): Promise<{ version: number | null; stood: Stood } | null> {
  const found = await rankScenario(ctx, library, scenario);
  if (!found.ok || found.value.unranked !== null) return null;
  const { rows, ranked, run } = found.value;
  const row = rows.find(({ number }) => number === product);
  const { engine, learned, taxonomy, asOf } = run;
  const own = row ? { place: row.place, score: figuresOf(row.score).score } : null;
  return { version: row?.version ?? null, stood: { own, ranked, engine, learned, taxonomy, asOf } };
}
