import { and, eq } from "drizzle-orm";
import { cannotAsk, toConfirm } from "#app/domain/product/claim-change.ts";
import type { ConfirmableLevel } from "#app/domain/product/evidence.ts";
import { mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction, type Transaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { claims, confirmations, organisations } from "#db/schema/index.ts";
import { lockProduct } from "./lock-product.server.ts";

export type RequestRefusal = ProductRefusal | NotFound | "not-listed" | "nothing-to-confirm" | "waiting-already" | "asked-unknown" | "asked-missing";

/**
 * Asks that a claim's evidence be confirmed: `tested` by an operator, `deployed` by the demand owner where it runs. What is asked is
 * frozen in the request, so that a decision covers exactly what was shown. One request a claim waits at a time.
 */
export async function requestConfirmation(
  ctx: UseCaseContext,
  claimId: string,
  askedOrganisationId: string | null,
): Promise<Result<{ id: string; level: ConfirmableLevel }, RequestRefusal>> {
  return await inTransaction(ctx, async ({ tx, note, now }) => {
    const [place] = await tx.select({ productId: claims.productId }).from(claims).where(eq(claims.id, claimId));
    const product = place && (await lockProduct(tx, place.productId));
    const claim = product?.claims.find(({ id }) => id === claimId);
    if (!product || !claim || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayEdit(ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (ctx.actor.kind !== "person") return refuse("forbidden", "not-signed-in");
    const cannot = cannotAsk(product.row.status, claim);
    if (cannot) return refuse("conflict", cannot);
    const { issuer, reference, issuedOn, expiresOn, capability, note: said } = claim;
    const level = toConfirm(claim);
    if (!level || !issuedOn) return refuse("conflict", "nothing-to-confirm");
    const asked = level === "deployed" ? askedOrganisationId : null;
    if (level === "deployed" && !asked) return refuse("invalid", "asked-missing");
    if (asked && (asked === product.row.organisationId || !(await isDemandOwner(tx, asked)))) return refuse("invalid", "asked-unknown");

    const id = ctx.newId();
    const about = { claimId, productId: product.row.id, capability, note: said };
    const shown = { issuer, reference, issuedOn, expiresOn };
    const after = { id, ...about, level, ...shown, askedOrganisationId: asked, askedBy: ctx.actor.personId, askedAt: await now() };
    await tx.insert(confirmations).values(after);
    note({
      action: "request-confirmation",
      subjectType: "confirmation",
      subjectId: id,
      after,
      details: { claimId, productId: product.row.id, capability, level, asked, ...shown },
    });
    return ok({ id, level });
  });
}

async function isDemandOwner(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ capacities: organisations.capacities })
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.status, "verified")));
  return found?.capacities.includes("demand") ?? false;
}
