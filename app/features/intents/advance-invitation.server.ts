import { eq } from "drizzle-orm";
import type { InvitationEvent } from "#app/domain/intent/lifecycle.ts";
import { type IntentRefusal, mayViewInvitation, onInvitation } from "#app/domain/intent/policy.ts";
import { takesIntents } from "#app/domain/intent/window.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { intentInvitations, products } from "#db/schema/index.ts";
import { lockScenario } from "./lock-parties.server.ts";
import { moveInvitation } from "./move-invitation.server.ts";

/** A vendor declines, or the owner takes it back. It is accepted by sending the intent (`sendIntent`), and lapses by itself. */
export async function advanceInvitation(
  ctx: UseCaseContext,
  id: string,
  event: Exclude<InvitationEvent, "accept">,
  reason = "",
): Promise<Result<{ id: string }, IntentRefusal | NotFound | "closed" | "ended-already">> {
  return await inTransaction(ctx, async (change) => {
    const { tx } = change;
    const [place] = await tx
      .select({ scenarioId: intentInvitations.scenarioId, vendorId: products.organisationId })
      .from(intentInvitations)
      .innerJoin(products, eq(products.id, intentInvitations.productId))
      .where(eq(intentInvitations.id, id));
    const scenario = place && (await lockScenario(tx, { id: place.scenarioId }));
    const [row] = scenario ? await tx.select().from(intentInvitations).where(eq(intentInvitations.id, id)) : [];
    if (!scenario || !row) return notFound;
    const parties = { ownerId: scenario.ownerId, vendorId: place.vendorId };
    if (!mayViewInvitation(ctx.actor, parties)) return notFound;
    const may = onInvitation[event](ctx.actor, parties);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const at = await change.now();
    if (row.status === "sent" && !takesIntents(scenario, at)) return refuse("conflict", "closed");
    const moved = await moveInvitation(change, row, event, { personId: ctx.actor.personId, at, reason });
    return moved ? ok({ id }) : refuse("conflict", "ended-already");
  });
}
