import { and, eq } from "drizzle-orm";
import { mayEdit, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, notFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { productDismissals } from "#db/schema/index.ts";
import { factsOf, findProduct } from "./find-product.server.ts";

/** Sets a suggested claim aside for this product (忽略): it is not suggested again, until it is brought back. */
export async function setClaimAside(
  ctx: UseCaseContext,
  productId: string,
  capability: string,
  aside: boolean,
): Promise<Result<undefined, ProductRefusal | NotFound>> {
  const found = await findProduct(ctx, { id: productId });
  if (!found.ok || !ctx.reference.taxonomy.get(capability)) return notFound;
  const decision = mayEdit(ctx.actor, factsOf(found.value));
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  return await inTransaction(ctx, async ({ tx, note }) => {
    const [changed] = aside
      ? await tx.insert(productDismissals).values({ productId, capability }).onConflictDoNothing().returning()
      : await tx
          .delete(productDismissals)
          .where(and(eq(productDismissals.productId, productId), eq(productDismissals.capability, capability)))
          .returning();
    const action = aside ? "dismiss-claim" : "restore-claim";
    if (changed) note({ action, subjectType: "product", subjectId: productId, after: { capability, aside }, details: { capability } });
    return ok(undefined);
  });
}
