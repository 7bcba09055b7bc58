import { and, eq, inArray } from "drizzle-orm";
import { livingIntents } from "#app/domain/intent/lifecycle.ts";
import { type IntentRefusal, maySendIntents, onIntent } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intentInvitations, intents } from "#db/schema/index.ts";
import { holdProduct, lockScenario } from "./lock-parties.server.ts";
import { moveInvitation } from "./move-invitation.server.ts";

export type SendRefusal = IntentRefusal | NotFound | "closed" | "product-unknown" | "intent-already" | "stale";

export interface IntentContent {
  answer: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
}

/**
 * Says to the owner of an open scenario that a listed product would answer it: one living intent a product. An invitation that waits is
 * accepted by it. `revision` is the scenario's version that was read. Changes no ranking.
 */
export async function sendIntent(
  ctx: UseCaseContext,
  scenarioNumber: string,
  productNumber: string,
  { revision, ...content }: IntentContent & { revision: number },
): Promise<Result<{ id: string }, SendRefusal>> {
  return await inTransaction(ctx, async (change) => {
    const { tx, note } = change;
    const scenario = await lockScenario(tx, { number: scenarioNumber });
    if (!scenario) return notFound;
    const may = maySendIntents(ctx.actor, scenario.ownerId);
    if (!may.allowed) return refuse("forbidden", may.reason);
    const at = await change.now();
    if (!takesIntents(scenario, at)) return refuse("conflict", "closed");
    const product = await holdProduct(tx, productNumber);
    const parties = product && { ownerId: scenario.ownerId, vendorId: product.vendorId };
    if (!parties || !onIntent.send(ctx.actor, parties).allowed || !product.offered) return refuse("invalid", "product-unknown");
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const pin = { scenarioId: scenario.id, productId: product.id };
    const [living] = await tx
      .select({ id: intents.id })
      .from(intents)
      .where(and(eq(intents.scenarioId, pin.scenarioId), eq(intents.productId, pin.productId), inArray(intents.status, livingIntents)));
    if (living) return refuse("conflict", "intent-already");
    if (revision !== scenario.version) return refuse("stale", "stale");

    const id = ctx.newId();
    const { personId } = ctx.actor;
    const after = { id, ...pin, productVersion: product.version, ...content, sentBy: personId, sentAt: at };
    await tx.insert(intents).values(after);
    note({ action: "send-intent", subjectType: "intent", subjectId: id, subjectVersion: product.version, after, details: pin });
    const [invitation] = await tx
      .select()
      .from(intentInvitations)
      .where(and(eq(intentInvitations.scenarioId, pin.scenarioId), eq(intentInvitations.productId, pin.productId), eq(intentInvitations.status, "sent")));
    if (invitation) await moveInvitation(change, invitation, "accept", { personId, at });
    return ok({ id });
  });
}
