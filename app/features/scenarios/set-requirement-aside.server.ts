import { and, eq } from "drizzle-orm";
import { mayEdit, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { scenarioDismissals, scenarios } from "#db/schema/index.ts";
import { visibleTo } from "./visible-to.server.ts";

/** Sets a suggested requirement aside for this scenario (忽略): it is not suggested again, until it is brought back. */
export async function setRequirementAside(
  ctx: UseCaseContext,
  scenarioId: string,
  capability: string,
  aside: boolean,
): Promise<Result<undefined, ScenarioRefusal | NotFound>> {
  const { actor, db, reference } = ctx;
  const [scenario] = await db
    .select()
    .from(scenarios)
    .where(and(eq(scenarios.id, scenarioId), visibleTo(actor)));
  if (!scenario || !reference.taxonomy.get(capability)) return notFound;
  const decision = mayEdit(actor, { ...scenario, signers: 0 });
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  return await inTransaction(ctx, async ({ tx, note }) => {
    const [changed] = aside
      ? await tx.insert(scenarioDismissals).values({ scenarioId, capability }).onConflictDoNothing().returning()
      : await tx
          .delete(scenarioDismissals)
          .where(and(eq(scenarioDismissals.scenarioId, scenarioId), eq(scenarioDismissals.capability, capability)))
          .returning();
    const action = aside ? "dismiss-requirement" : "restore-requirement";
    if (changed) note({ action, subjectType: "scenario", subjectId: scenarioId, after: { capability, aside }, details: { capability } });
    return ok(undefined);
  });
}
