import { eq } from "drizzle-orm";
import { mayDecide, mayViewConfirmation, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, refuse, type Result } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, products } from "#db/schema/index.ts";

export type DecideRefusal = ProductRefusal | NotFound | "decided-already" | "reason-missing";

const shortestReason = 5;

/** Confirms or refuses a claim's evidence; a refusal says why. */
export async function decideConfirmation(ctx: UseCaseContext, id: string, verdict: "confirmed" | "refused", reason = ""): Promise<Result<{ claimId: string }, DecideRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [row] = await tx
      .select({ request: confirmations, organisationId: products.organisationId })
      .from(confirmations)
      .innerJoin(claims, eq(claims.id, confirmations.claimId))
      .innerJoin(products, eq(products.id, claims.productId))
      .where(eq(confirmations.id, id))
      .for("update", { of: [confirmations, claims] });
    if (!row) return notFound;
    const facts = { ...row.request, organisationId: row.organisationId };
    if (!mayViewConfirmation(ctx.actor, facts)) return notFound;
    const decision = mayDecide(ctx.actor, facts);
    if (!decision.allowed) return refuse("forbidden", decision.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    if (row.request.state !== "waiting") return refuse("conflict", "decided-already");
    if (verdict === "refused" && [...reason.trim()].length < shortestReason) return refuse("invalid", "reason-missing");

    await tx.update(confirmations).set({ state: verdict, reason: reason.trim(), decidedBy: ctx.actor.personId, decidedAt: await now() }).where(eq(confirmations.id, id));
    if (verdict === "confirmed") await tx.update(claims).set({ confirmed: row.request.level }).where(eq(claims.id, row.request.claimId));
    note({ action: "decide-confirmation", subjectType: "confirmation", subjectId: id, details: { verdict, level: row.request.level, claimId: row.request.claimId } });
    return ok({ claimId: row.request.claimId });
  });
}
