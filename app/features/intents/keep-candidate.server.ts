import { type Hindrance, keepHindrance } from "#app/domain/intent/hindrance.ts";
import { type IntentRefusal, mayViewShortlist, onShortlist } from "#app/domain/intent/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { shortlisted } from "#db/schema/index.ts";
import { holdProduct, lockScenario, maySee } from "./lock-parties.server.ts";
import { readStanding } from "./read-standing.server.ts";

export type KeepRefusal = IntentRefusal | NotFound | Hindrance | "stale";

/** Puts a product on a scenario's shortlist, pinned at the version that the owner read. Changes no ranking. */
export async function keepCandidate(
  ctx: UseCaseContext,
  scenarioNumber: string,
  productNumber: string,
  { reason, revision }: { reason: string; revision: number },
): Promise<Result<{ id: string }, KeepRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const scenario = await lockScenario(tx, { number: scenarioNumber });
    const product = scenario && mayViewShortlist(ctx.actor, scenario) ? await holdProduct(tx, productNumber) : null;
    if (!scenario || !product || !maySee(ctx.actor, product)) return notFound;
    const may = onShortlist.keep(ctx.actor, { ownerId: scenario.ownerId, vendorId: product.vendorId });
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const hindrance = keepHindrance(scenario, product.offered, await readStanding(tx, scenario.id, product.id));
    if (hindrance) return refuse("conflict", hindrance);
    if (revision !== product.version) return refuse("stale", "stale");

    const id = ctx.newId();
    const pin = { scenarioId: scenario.id, productId: product.id, productVersion: product.version };
    const after = { id, ...pin, reason, keptBy: ctx.actor.personId, keptAt: await now() };
    await tx.insert(shortlisted).values(after);
    note({ action: "keep-candidate", subjectType: "candidate", subjectId: id, subjectVersion: product.version, after, details: { ...pin, reason } });
    return ok({ id });
  });
}
