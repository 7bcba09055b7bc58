import { and, eq } from "drizzle-orm";
import { type Hindrance, removalHindrance } from "#app/domain/intent/hindrance.ts";
import { shortlistLifecycle } from "#app/domain/intent/lifecycle.ts";
import { type IntentRefusal, mayViewShortlist, onShortlist } from "#app/domain/intent/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { shortlisted } from "#db/schema/index.ts";
import { holdProduct, lockScenario } from "./lock-parties.server.ts";
import { readStanding } from "./read-standing.server.ts";

export type RemoveRefusal = IntentRefusal | NotFound | Hindrance;

/** Takes a product off a shortlist, with the reason; what was kept and why stays to be read. The only code that sets a candidate's status. */
export async function removeCandidate(
  ctx: UseCaseContext,
  scenarioNumber: string,
  productNumber: string,
  reason: string,
): Promise<Result<{ id: string }, RemoveRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const scenario = await lockScenario(tx, { number: scenarioNumber });
    const product = scenario && mayViewShortlist(ctx.actor, scenario) ? await holdProduct(tx, productNumber) : null;
    if (!scenario || !product) return notFound;
    const may = onShortlist.remove(ctx.actor, { ownerId: scenario.ownerId, vendorId: product.vendorId });
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const at = await now();
    const hindrance = removalHindrance(scenario, await readStanding(tx, scenario.id, product.id), at);
    if (hindrance) return refuse("conflict", hindrance);
    const [row] = await tx
      .select()
      .from(shortlisted)
      .where(and(eq(shortlisted.scenarioId, scenario.id), eq(shortlisted.productId, product.id), eq(shortlisted.status, "kept")));
    const status = row && nextStatus(shortlistLifecycle, row.status, "remove");
    if (!status) return refuse("conflict", "removed-already");

    const removal = { status, removedBy: ctx.actor.personId, removedAt: at, removalReason: reason };
    await tx.update(shortlisted).set(removal).where(eq(shortlisted.id, row.id));
    const details = { scenarioId: scenario.id, productId: product.id, reason };
    note({ action: "remove-candidate", subjectType: "candidate", subjectId: row.id, before: row, after: { ...row, ...removal }, details });
    return ok({ id: row.id });
  });
}
