import { eq } from "drizzle-orm";
import { type IntentEvent, intentLifecycle } from "#app/domain/intent/lifecycle.ts";
import { type IntentRefusal, mayViewIntent, onIntent } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intents, products } from "#db/schema/index.ts";
import { lockScenario } from "./lock-parties.server.ts";

/** The only code that sets an intent's status. A vendor withdraws until the closing instant; what has closed stands. */
export async function advanceIntent(
  ctx: UseCaseContext,
  id: string,
  event: IntentEvent,
): Promise<Result<{ id: string; scenario: string }, IntentRefusal | NotFound | "closed" | "ended-already">> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [place] = await tx
      .select({ scenarioId: intents.scenarioId, vendorId: products.organisationId })
      .from(intents)
      .innerJoin(products, eq(products.id, intents.productId))
      .where(eq(intents.id, id));
    const scenario = place && (await lockScenario(tx, { id: place.scenarioId }));
    const [row] = scenario ? await tx.select().from(intents).where(eq(intents.id, id)) : [];
    if (!scenario || !row) return notFound;
    const at = await now();
    const open = takesIntents(scenario, at);
    const parties = { ownerId: scenario.ownerId, vendorId: place.vendorId };
    if (!mayViewIntent(ctx.actor, { ...parties, regime: scenario.regime, closed: !open })) return notFound;
    const may = onIntent[event](ctx.actor, parties);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const status = nextStatus(intentLifecycle, row.status, event);
    if (!status) return refuse("conflict", "ended-already");
    if (event === "withdraw" && !open) return refuse("conflict", "closed");

    const { personId } = ctx.actor;
    const marks = event === "withdraw" ? { withdrawnBy: personId, withdrawnAt: at } : { acknowledgedBy: personId, acknowledgedAt: at };
    const changes = { status, ...marks };
    await tx.update(intents).set(changes).where(eq(intents.id, id));
    note({
      action: `${event}-intent`,
      subjectType: "intent",
      subjectId: id,
      before: row,
      after: { ...row, ...changes },
      details: { from: row.status, to: status },
    });
    return ok({ id, scenario: scenario.number });
  });
}
