import { mayEdit, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { productDismissals } from "#db/schema/index.ts";
import { factsOf, findProduct } from "./find-product.server.ts";

/** Sets a suggested claim aside for this product, for good. */
export async function dismissClaim(ctx: UseCaseContext, productId: string, capability: string): Promise<Result<undefined, ProductRefusal | NotFound>> {
  const found = await findProduct(ctx, { id: productId });
  if (!found.ok || !ctx.reference.taxonomy.get(capability)) return notFound;
  const decision = mayEdit(ctx.actor, factsOf(found.value));
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  return await inTransaction(ctx, async ({ tx, note }) => {
    const made = await tx.insert(productDismissals).values({ productId, capability }).onConflictDoNothing().returning();
    if (made.length > 0) note({ action: "dismiss-claim", subjectType: "product", subjectId: productId, details: { capability } });
    return ok(undefined);
  });
}
