import { type Hindrance, inviteHindrance } from "#app/domain/intent/hindrance.ts";
import { type IntentRefusal, mayViewShortlist, onInvitation } from "#app/domain/intent/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intentInvitations } from "#db/schema/index.ts";
import { holdProduct, lockScenario, maySee } from "./lock-parties.server.ts";
import { readStanding } from "./read-standing.server.ts";

export type InviteRefusal = IntentRefusal | NotFound | Hindrance | "stale";

/** Asks the vendor of a shortlisted product for an intent: once a product and scenario. Changes no ranking, and obliges nobody. */
export async function sendInvitation(
  ctx: UseCaseContext,
  scenarioNumber: string,
  productNumber: string,
  { message, revision }: { message: string; revision: number },
): Promise<Result<{ id: string }, InviteRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const scenario = await lockScenario(tx, { number: scenarioNumber });
    const product = scenario && mayViewShortlist(ctx.actor, scenario) ? await holdProduct(tx, productNumber) : null;
    if (!scenario || !product || !maySee(ctx.actor, product)) return notFound;
    const may = onInvitation.send(ctx.actor, { ownerId: scenario.ownerId, vendorId: product.vendorId });
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const at = await now();
    const hindrance = inviteHindrance(scenario, product.offered, await readStanding(tx, scenario.id, product.id), at);
    if (hindrance) return refuse("conflict", hindrance);
    if (revision !== product.version) return refuse("stale", "stale");

    const id = ctx.newId();
    const pin = { scenarioId: scenario.id, productId: product.id, productVersion: product.version };
    const after = { id, ...pin, message, sentBy: ctx.actor.personId, sentAt: at };
    await tx.insert(intentInvitations).values(after);
    note({ action: "send-invitation", subjectType: "intent-invitation", subjectId: id, subjectVersion: product.version, after, details: pin });
    return ok({ id });
  });
}
