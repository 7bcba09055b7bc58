import { eq } from "drizzle-orm";
import { mayCreate, type ScenarioRefusal } from "#app/domain/scenario/policy.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { programmes, scenarios } from "#db/schema/index.ts";

/** Begins an empty draft for the actor's house, in the current programme. */
export async function createScenario(ctx: UseCaseContext): Promise<Result<{ id: string }, ScenarioRefusal | "no-programme">> {
  const decision = mayCreate(ctx.actor);
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  if (ctx.actor.kind !== "person" || !ctx.actor.actingFor) return refuse("forbidden", "not-signed-in");
  const { personId, actingFor } = ctx.actor;
  return await inTransaction(ctx, async ({ tx, note }) => {
    const [programme] = await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.current, true));
    if (!programme) return refuse("conflict", "no-programme");
    const id = ctx.newId();
    const after = { id, programmeId: programme.id, organisationId: actingFor.organisationId, lastEditorId: personId };
    await tx.insert(scenarios).values(after);
    note({ action: "create-scenario", subjectType: "scenario", subjectId: id, subjectVersion: 1, after });
    return ok({ id });
  });
}
