import { and, eq, inArray } from "drizzle-orm";
import { mayEdit, type ProductRefusal } from "#app/domain/product/policy.ts";
import { type NotFound, ok, type Result, refuse } from "#app/domain/shared/result.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { begunClaims } from "#db/schema/index.ts";
import { factsOf, findProduct } from "./find-product.server.ts";

/** What was taken and has since been stated or removed from the form is begun no longer. */
export async function dropBegunClaims(
  ctx: UseCaseContext,
  productId: string,
  capabilities: readonly string[],
): Promise<Result<undefined, ProductRefusal | NotFound>> {
  const found = await findProduct(ctx, { id: productId });
  if (!found.ok) return found;
  const may = mayEdit(ctx.actor, factsOf(found.value));
  if (!may.allowed) return refuse("forbidden", may.reason);
  const known = [...new Set(capabilities)].filter((capability) => ctx.reference.taxonomy.get(capability));
  await ctx.db.delete(begunClaims).where(and(eq(begunClaims.productId, productId), inArray(begunClaims.capability, known)));
  return ok(undefined);
}
