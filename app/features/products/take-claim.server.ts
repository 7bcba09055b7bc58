import { canEdit, mayEdit, mayView, type ProductRefusal } from "#app/domain/product/policy.ts";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { begunClaims } from "#db/schema/index.ts";
import { listBegunClaims } from "./list-begun-claims.server.ts";
import { lockProduct } from "./lock-product.server.ts";

/**
 * Takes a suggested claim: the claims form begins with it, for a claim says in words what the product does, and those are the vendor's to
 * write. The product stays as it is. What is claimed or taken already stays so.
 */
export async function takeClaim(
  ctx: UseCaseContext,
  productId: string,
  capability: string,
): Promise<Result<undefined, ProductRefusal | NotFound | "not-editable" | "claims-count">> {
  if (!ctx.reference.taxonomy.get(capability)?.claimable) return notFound;
  return await inTransaction(ctx, async ({ tx, now, note }) => {
    const product = await lockProduct(tx, productId);
    if (!product || !mayView(ctx.actor, product.facts)) return notFound;
    const may = mayEdit(ctx.actor, product.facts);
    if (!may.allowed) return refuse("forbidden", may.reason);
    if (!canEdit(product.row.status)) return refuse("conflict", "not-editable");
    const begun = await listBegunClaims({ db: tx, reference: ctx.reference }, { id: productId, claims: product.claims });
    const held = [...product.claims.map((claim) => claim.capability), ...begun];
    if (held.includes(capability)) return ok(undefined);
    if (held.length >= claimsPerProduct.most) return refuse("conflict", "claims-count");
    await tx.insert(begunClaims).values({ productId, capability, takenAt: await now() });
    note({ action: "take-claim", subjectType: "product", subjectId: productId, after: { begun: [...begun, capability] }, details: { capability } });
    return ok(undefined);
  });
}
