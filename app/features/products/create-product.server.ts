import { mayCreate, type ProductRefusal } from "#app/domain/product/policy.ts";
import { ok, type Result, refuse } from "#app/domain/shared/result.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { products } from "#db/schema/index.ts";

/** Begins an empty product draft for the actor's house. */
export async function createProduct(ctx: UseCaseContext): Promise<Result<{ id: string }, ProductRefusal>> {
  const decision = mayCreate(ctx.actor);
  if (!decision.allowed) return refuse("forbidden", decision.reason);
  if (ctx.actor.kind !== "person" || !ctx.actor.actingFor) return refuse("forbidden", "not-signed-in");
  const { organisationId } = ctx.actor.actingFor;
  return await inTransaction(ctx, async ({ tx, note }) => {
    const id = ctx.newId();
    await tx.insert(products).values({ id, organisationId });
    note({ action: "create-product", subjectType: "product", subjectId: id, subjectVersion: 1, after: { id, organisationId } });
    return ok({ id });
  });
}
