import { eq } from "drizzle-orm";
import { decide } from "#app/domain/product/claim-change.ts";
import { mayDecide, mayViewConfirmation, type ProductRefusal } from "#app/domain/product/policy.ts";
import { reasonText } from "#app/domain/product/product.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, products } from "#db/schema/index.ts";
import { lockProduct } from "./lock-product.server.ts";

export type DecideRefusal = ProductRefusal | NotFound | "decided-already" | "reason-missing";

/** Confirms or refuses a claim's evidence; a refusal says why, and leaves the claim at what stands without it. */
export async function decideConfirmation(
  ctx: UseCaseContext,
  id: string,
  verdict: "confirmed" | "refused",
  reason = "",
): Promise<Result<{ claimId: string }, DecideRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [place] = await tx.select({ productId: confirmations.productId }).from(confirmations).where(eq(confirmations.id, id));
    const product = place && (await lockProduct(tx, place.productId));
    // read under the product's lock: somebody may have decided or withdrawn it while this waited
    const [request] = product ? await tx.select().from(confirmations).where(eq(confirmations.id, id)) : [];
    if (!product || !request) return notFound;
    const facts = { level: request.level, organisationId: product.row.organisationId, askedOrganisationId: request.askedOrganisationId };
    if (!mayViewConfirmation(ctx.actor, facts)) return notFound;
    const may = mayDecide(ctx.actor, facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const claim = product.claims.find((one) => one.id === request.claimId);
    if (request.state !== "waiting" || !claim) return refuse("conflict", "decided-already");
    const why = reason.trim();
    if (verdict === "refused" && [...why].length < reasonText.least) return refuse("invalid", "reason-missing");

    const decision = { state: verdict, reason: why, note: claim.note, decidedBy: ctx.actor.personId, decidedAt: await now() };
    await tx.update(confirmations).set(decision).where(eq(confirmations.id, id));
    await tx
      .update(claims)
      .set(decide(verdict === "confirmed", request.level, claim))
      .where(eq(claims.id, claim.id));
    // a page that was filled in before the decision is to see it first
    await tx
      .update(products)
      .set({ revision: product.row.revision + 1 })
      .where(eq(products.id, product.row.id));
    note({
      action: "decide-confirmation",
      subjectType: "confirmation",
      subjectId: id,
      before: request,
      after: { ...request, ...decision },
      details: { verdict, level: request.level, claimId: claim.id, productId: product.row.id, ...(why && { reason: why }) },
    });
    return ok({ claimId: claim.id });
  });
}
